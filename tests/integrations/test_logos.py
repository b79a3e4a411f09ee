"""Looking for the logo of a website: its own icon, or what unavatar.io has, which learns the host alone."""

import pytest

from shared.images import avatar_picture
from shared.integrations import logos
from shared.integrations.public_web import WebsiteUnavailable
from tests.pictures import ico, png
from tests.websites import PUBLIC, Web


@pytest.mark.feature("S155")
def test_the_icon_that_the_page_names_is_found_and_the_largest_comes_first(web: Web) -> None:
    web.dns = {"klant.example": [[PUBLIC]], "cdn.example": [[PUBLIC]]}
    page = """<base href="/img/"><link rel="shortcut icon" href="small.ico" sizes="16x16"><link rel=icon href=data:,x>
        <link rel="icon" type="image/svg+xml" href="a.svg" sizes="any"><link rel="stylesheet" href="x.css">
        <link rel="apple-touch-icon" href="https://cdn.example/large.png"><link rel="icon" href="http://[">"""
    web.serve("https://klant.example/", page.encode())
    web.serve("https://cdn.example/large.png", png(size=(400, 200)))
    found = logos.on_website("https://klant.example/", avatar_picture)
    assert found
    assert (found.width, found.height) == (192, 96)
    assert web.requests == ["https://klant.example/", "https://cdn.example/large.png"]
    web.serve("https://cdn.example/large.png", b"", status=404)
    web.serve("https://klant.example/img/small.ico", ico((16, 16)))
    assert logos.on_website("https://klant.example/", avatar_picture)


def test_a_website_without_a_name_or_an_icon_has_no_logo(web: Web) -> None:
    assert logos.on_website("https://nobody.example/", avatar_picture) is None
    web.dns = {"klant.example": [[PUBLIC]]}
    assert logos.on_website("https://klant.example/", avatar_picture) is None
    assert web.requests[-1] == "https://klant.example/favicon.ico"


@pytest.mark.parametrize("status", [429, 500, 503])
def test_a_website_that_cannot_answer_now_decides_nothing_about_its_logo(web: Web, status: int) -> None:
    web.dns = {"klant.example": [[PUBLIC]]}
    web.serve("https://klant.example/", b"", status=status)
    with pytest.raises(WebsiteUnavailable):
        logos.on_website("https://klant.example/", avatar_picture)


@pytest.mark.feature("S155")
def test_unavatar_learns_the_host_and_nothing_else(web: Web) -> None:
    web.dns = {"unavatar.io": [[PUBLIC]]}
    web.serve("https://unavatar.io/domain/klant.example?fallback=false", png())
    assert logos.with_unavatar("https://www.Klant.example/private?who=1", avatar_picture)
    assert web.requests == ["https://unavatar.io/domain/klant.example?fallback=false"]
    assert logos.with_unavatar("https://other.example", avatar_picture) is None
    web.serve("https://unavatar.io/domain/klant.example?fallback=false", b"", status=429)
    with pytest.raises(WebsiteUnavailable):
        logos.with_unavatar("https://klant.example", avatar_picture)
