"""Which addresses of the web may be reached for a user: public hosts by http or https, and nothing else.

Ranges of IANA's registries of special-purpose addresses (RFC 6890); hosts are read as browsers read them (URL Standard,
"host parsing"), because a name that only looks harmless to us would be resolved as something else.
"""

import re
from ipaddress import AddressValueError, IPv4Address, IPv4Network, IPv6Address, IPv6Network
from typing import Final, NamedTuple
from urllib.parse import quote, urlsplit

_CLOSED_4: Final = [
    IPv4Network(network)
    for network in (
        "0.0.0.0/8",
        "10.0.0.0/8",
        "100.64.0.0/10",
        "127.0.0.0/8",
        # Addresses inside a cloud, such as those of metadata and of the credentials of a function.
        "169.254.0.0/16",
        "172.16.0.0/12",
        "192.0.0.0/24",
        "192.0.2.0/24",
        "192.31.196.0/24",
        "192.52.193.0/24",
        "192.88.99.0/24",
        "192.168.0.0/16",
        "192.175.48.0/24",
        "198.18.0.0/15",
        "198.51.100.0/24",
        "203.0.113.0/24",
        # Multicast, reserved and broadcast.
        "224.0.0.0/3",
    )
]
# Only what is assigned to networks of the world is open: not what maps, translates or tunnels IPv4.
_OPEN_6: Final = IPv6Network("2000::/3")
_CLOSED_6: Final = [
    IPv6Network(one) for one in ("2001::/23", "2001:db8::/32", "2002::/16", "2620:4f:8000::/48", "3fff::/20")
]

_PORTS: Final = {"http": 80, "https": 443}
_SCHEME: Final = re.compile(r"(?i)([a-z][a-z0-9+.-]*):(?!\d+(?:[/?#]|$))")
_LABEL: Final = re.compile(r"[a-z0-9_]([a-z0-9_-]*[a-z0-9_])?")
_NUMBER: Final = re.compile(r"[0-9]+|0x[0-9a-f]*")
# Names that no public server resolves, and that a resolver of a network may (RFC 6761, RFC 6762, RFC 8375, ICANN).
_INNER_NAMES: Final = ("localhost", "local", "internal", "intranet", "lan", "home.arpa", "localdomain")
_PATH_SIGNS: Final = "/%:@!$&'()*+,;=~-._"


class Refused(Exception):
    """The address may not be reached. `reason` is a code for the log."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


class Target(NamedTuple):
    """An address of the web. `host` is in ASCII, a literal one without brackets; `path` begins with a slash."""

    scheme: str
    host: str
    port: int
    path: str

    @property
    def url(self) -> str:
        host = f"[{self.host}]" if ":" in self.host else self.host
        return f"{self.scheme}://{host}{'' if self.port == _PORTS[self.scheme] else f':{self.port}'}{self.path}"


def target_of(url: str) -> Target:
    """Return where an address leads; without a scheme it means https. Raise Refused, without asking anybody."""
    if re.search(r"[\x00-\x20\x7f\\]", url):
        raise Refused("malformed")
    scheme = _SCHEME.match(url)
    if scheme and scheme[1].lower() not in _PORTS:
        raise Refused("scheme")
    try:
        parts = urlsplit(url if scheme else f"https://{url}")
        port, hostname = parts.port, parts.hostname or ""
    except ValueError:
        raise Refused("malformed") from None
    if "@" in parts.netloc:
        raise Refused("userinfo")
    if (port or _PORTS[parts.scheme]) not in _PORTS.values():
        raise Refused("port")
    host = _literal_6(hostname) if "[" in parts.netloc else _host(hostname)
    query = f"?{quote(parts.query, safe=_PATH_SIGNS + '?')}" if parts.query else ""
    path = quote(parts.path or "/", safe=_PATH_SIGNS) + query
    return Target(parts.scheme, host, port or _PORTS[parts.scheme], path)


def require_public(address: str) -> None:
    """Raise Refused unless an IP address, as a resolver answers it, is one of the public network."""
    try:
        if ":" in address:
            six = IPv6Address(address)
            is_open = not six.scope_id and six in _OPEN_6 and not any(six in network for network in _CLOSED_6)
        else:
            four = IPv4Address(address)
            is_open = not any(four in network for network in _CLOSED_4)
    except AddressValueError:
        is_open = False
    if not is_open:
        raise Refused("address_not_public")


def _literal_6(host: str) -> str:
    try:
        literal = str(IPv6Address(host))
    except AddressValueError:
        raise Refused("malformed") from None
    require_public(literal)
    return literal


def _host(host: str) -> str:
    name = _ascii(host).lower().removesuffix(".")
    labels = name.split(".")
    if not all(_LABEL.fullmatch(label) and len(label) <= 63 for label in labels) or len(name) > 253:
        raise Refused("malformed")
    if _NUMBER.fullmatch(labels[-1]):
        literal = _literal_4(labels)
        require_public(literal)
        return literal
    if len(labels) == 1 or any(name == inner or name.endswith(f".{inner}") for inner in _INNER_NAMES):
        raise Refused("address_not_public")
    return name


def _ascii(host: str) -> str:
    if host.isascii():
        return host
    import idna

    try:
        return idna.encode(host, uts46=True).decode()
    except idna.IDNAError:
        raise Refused("malformed") from None


def _literal_4(labels: list[str]) -> str:
    """Return the address of an IPv4 literal in any form: short, octal, hexadecimal, one number ("IPv4 parser")."""
    if len(labels) > 4 or not all(_NUMBER.fullmatch(label) for label in labels):
        raise Refused("malformed")
    try:
        *first, last = [_number(label) for label in labels]
    except ValueError:
        raise Refused("malformed") from None
    if any(part > 255 for part in first) or last >= 256 ** (4 - len(first)):
        raise Refused("malformed")
    return str(IPv4Address(sum(part << 8 * (3 - place) for place, part in enumerate(first)) + last))


def _number(label: str) -> int:
    if label.startswith("0x"):
        return int(label[2:] or "0", 16)
    return int(label, 8) if len(label) > 1 and label.startswith("0") else int(label)
