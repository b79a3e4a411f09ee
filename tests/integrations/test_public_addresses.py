"""Which addresses of the web may be reached: each is read as browsers read it, and only public ones are open."""

import pytest

from shared.integrations.public_addresses import Refused, require_public, target_of


@pytest.mark.parametrize(
    "address",
    [
        *("0.1.2.3", "10.1.2.3", "100.127.255.255", "127.0.0.1", "169.254.169.254"),
        *("172.16.0.1", "192.0.0.170", "192.0.2.1", "192.88.99.1", "192.168.0.1"),
        *("198.19.255.255", "198.51.100.1", "203.0.113.1", "224.0.0.251", "240.0.0.1"),
        *("255.255.255.255", "::", "::1", "::7f00:1", "::ffff:8.8.8.8"),
        *("64:ff9b::808:808", "64:ff9b:1::1", "100::1", "2001::1", "2001:db8::1"),
        *("2002:808:808::1", "3fff::1", "fc00::1", "fd00:ec2::254", "fe80::1"),
        *("fe80::1%eth0", "fec0::1", "ff02::1", "2606:4700::1%2", "nonsense"),
    ],
)
def test_an_answer_of_the_resolver_that_is_not_public_is_refused(address: str) -> None:
    with pytest.raises(Refused):
        require_public(address)


@pytest.mark.parametrize("address", ["8.8.8.8", "93.184.216.34", "172.32.0.1", "100.128.0.1", "2606:4700::1111"])
def test_a_public_address_is_not(address: str) -> None:
    require_public(address)


@pytest.mark.parametrize(
    ("typed", "url"),
    [
        ("klant.example", "https://klant.example/"),
        ("HTTP://Klant.Example./Een pad".replace(" ", ""), "http://klant.example/Eenpad"),
        ("https://bücher.example/é?q=ü#top", "https://xn--bcher-kva.example/%C3%A9?q=%C3%BC"),
        ("http://klant.example:443/", "http://klant.example:443/"),
        ("klant.example:80/x", "https://klant.example:80/x"),
        ("https://[2606:4700::1111]/", "https://[2606:4700::1111]/"),
        ("http://134744072/", "http://8.8.8.8/"),
    ],
)
def test_an_address_is_read_as_browsers_read_it(typed: str, url: str) -> None:
    assert target_of(typed).url == url


@pytest.mark.parametrize(
    ("typed", "reason"),
    [
        ("http://[fe80::1%25eth0]/", "address_not_public"),
        ("http://[::1/", "malformed"),
        ("http://klant.example:99999/", "malformed"),
        ("http://klant.example:8080/", "port"),
        ("https:///nowhere", "malformed"),
        ("http://256.1.1.1/", "malformed"),
        ("http://1.2.3.4.5/", "malformed"),
        ("http://0x1.example.09/", "malformed"),
        ("http://127.0.0.08/", "malformed"),
        ("http://klant%2eexample/", "malformed"),
        ("http://klant.example\r\nHost: 127.0.0.1/", "malformed"),
        ("http://metadata.google.internal/", "address_not_public"),
        ("http://printer.local/", "address_not_public"),
        ("http://app.localhost/", "address_not_public"),
        ("http://intranet/", "address_not_public"),
        ("ftp://klant.example/", "scheme"),
        ("data:image/png;base64,AAAA", "scheme"),
    ],
)
def test_an_address_that_may_not_be_reached_has_its_reason(typed: str, reason: str) -> None:
    with pytest.raises(Refused) as refused:
        target_of(typed)
    assert refused.value.reason == reason
