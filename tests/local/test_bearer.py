"""The demo's client of the API has a valid token, however long it fills the demo."""

import time

import httpx
import pytest

from local.demo.api import Bearer, Colleague
from local.demo.members import DemoMember, member


class Issuer:
    """Issues another token at each request for one."""

    def __init__(self) -> None:
        self.issued = 0

    def token(self, person: DemoMember) -> str:
        self.issued += 1
        return f"{person.role} {self.issued}"


@pytest.fixture
def sent(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The authorizations that are sent."""
    authorizations: list[str] = []

    def answer(request: httpx.Request) -> httpx.Response:
        authorizations.append(request.headers["Authorization"])
        return httpx.Response(200, json={})

    transport = httpx.MockTransport(answer)
    client = httpx.Client
    monkeypatch.setattr(httpx, "Client", lambda **options: client(**options, transport=transport))
    return authorizations


def test_a_token_is_renewed_before_it_ends(sent: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    times = [1000.0]
    monkeypatch.setattr(time, "monotonic", lambda: times[-1])
    with Colleague("http://localhost", Issuer(), member(1, "support")) as colleague:  # type: ignore[arg-type]
        for seconds in (0, 500, 101, 99):
            times.append(times[-1] + seconds)
            colleague.find("/me")
    assert sent == ["Bearer support 1", "Bearer support 1", "Bearer support 2", "Bearer support 2"]


def test_an_authorization_of_a_request_stays(sent: list[str]) -> None:
    with httpx.Client(base_url="http://localhost", auth=Bearer(lambda: "own")) as client:
        client.get("/me", headers={"Authorization": ""})
        client.get("/me")
    assert sent == ["", "Bearer own"]
