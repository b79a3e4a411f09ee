"""A web for tests, a merchant that looks for logos on it, and a business with a website."""

from typing import Any

import pytest

from tests.functions.registries.avatar.samples import WEBSITE
from tests.gateway import Team
from tests.pictures import png
from tests.websites import PUBLIC, Web
from tests.websites import web as web_of_tests


@pytest.fixture
def web(monkeypatch: pytest.MonkeyPatch) -> Web:
    made = web_of_tests(monkeypatch)
    made.dns = {name: [[PUBLIC]] for name in ("www.jansen.example", "other.example", "unavatar.io")}
    made.serve(WEBSITE, b'<link rel="icon" href="/logo.png">')
    made.serve(f"{WEBSITE}logo.png", png(size=(64, 64)))
    return made


@pytest.fixture
def looking(team: Team, bucket: Any) -> Team:
    """The merchant looks for logos on the websites themselves."""
    assert team.patch("/merchant", {"avatar_source": "website"}, if_match=1).status == 200
    return team


@pytest.fixture
def business(team: Team) -> dict[str, Any]:
    return team.create(kind="business", company_name="Bakkerij Jansen", website=WEBSITE)
