"""The icons that pages name, as badly as pages name them: one that leads nowhere does not hide another that is fine."""

import pytest

from shared.images import avatar_picture
from shared.integrations import logos
from shared.integrations.public_addresses import Refused
from shared.integrations.public_web import WebsiteUnavailable
from tests.pictures import png
from tests.websites import PUBLIC, Web
from tests.websites import web as web_of_tests

SITE = "https://klant.example"


@pytest.fixture
def web(monkeypatch: pytest.MonkeyPatch) -> Web:
    made = web_of_tests(monkeypatch)
    made.dns = {"klant.example": [[PUBLIC]], "cdn.example": [[PUBLIC]]}
    made.serve(f"{SITE}/good.png", png())
    made.serve("https://cdn.example/gone.png", status=503)
    return made


def is_found(web: Web, page: str) -> bool:
    web.serve(f"{SITE}/", page.encode())
    return logos.on_website(SITE, avatar_picture) is not None


@pytest.mark.feature("S151")
@pytest.mark.parametrize(
    "before",
    [
        pytest.param('<link rel="icon" sizes="192x192" href="http://localhost:3000/icon.png">', id="of the author"),
        pytest.param('<link rel="icon" sizes="192x192" href="https://cdn.example/gone.png">', id="a host is down"),
        pytest.param('<link rel="icon" sizes="192x192" href="ftp://klant.example/icon.png">', id="another scheme"),
        pytest.param("<![endif[ x ]]>", id="a section of no kind"),
        pytest.param("<![if !IE]>", id="a condition of an old browser"),
        pytest.param('<link rel="icon">', id="without an address"),
        pytest.param('<link rel="icon" href="http://[klant/icon.png">', id="not an address"),
    ],
)
def test_another_icon_is_found(web: Web, before: str) -> None:
    assert is_found(web, f'{before}<link rel="shortcut icon" href=/good.png>')
    assert set(web.connected) == {PUBLIC}


@pytest.mark.feature("S151")
@pytest.mark.parametrize("href", ["/the icon.png", " /the%20icon.png\n", "the icon.png\t"])
def test_an_address_with_blanks_is_followed_as_browsers_do(web: Web, href: str) -> None:
    web.serve(f"{SITE}/the%20icon.png", png())
    assert is_found(web, f'<link rel="icon" href="{href}">')


@pytest.mark.feature("S151")
@pytest.mark.parametrize(
    ("href", "failure"), [("http://10.0.0.1/i.png", Refused), ("https://cdn.example/gone.png", WebsiteUnavailable)]
)
def test_without_another_icon_the_first_failure_is_raised(web: Web, href: str, failure: type[Exception]) -> None:
    with pytest.raises(failure):
        is_found(web, f'<link rel="icon" href="{href}">')
