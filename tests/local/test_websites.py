"""The stand-in of websites: a logo for each host, and what goes wrong by the switch or by the name of the host."""

import socket
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Thread

import pytest
import uvicorn
from starlette.applications import Starlette

from local.stand_ins.websites import Mode, Websites, icon, routes
from shared import config
from shared.images import avatar_picture
from shared.integrations import logos, public_web
from shared.integrations.public_addresses import Refused
from shared.integrations.public_web import WebsiteUnavailable
from tests.asgi import Browser


@pytest.fixture
def websites() -> Websites:
    return Websites()


@pytest.fixture
def client(websites: Websites) -> Browser:
    return Browser([routes(websites, "/local/websites")])


def ask(client: Browser, url: str) -> tuple[int, str, bytes]:
    answer = client.get("/local/websites/", params={"url": url})
    return answer.status_code, answer.headers.get("content-type", ""), answer.content


def test_each_host_has_a_page_that_names_its_icon(client: Browser) -> None:
    status, kind, page = ask(client, "https://klant.example/contact")
    assert (status, kind.partition(";")[0]) == (200, "text/html")
    assert b'href="/icon.png"' in page
    status, kind, content = ask(client, "https://klant.example/icon.png")
    assert (status, kind, content) == (200, "image/png", icon("klant.example"))
    assert avatar_picture(content)
    assert content != icon("other.example")
    assert ask(client, "https://unavatar.io/domain/klant.example?fallback=false")[2] == content


@pytest.mark.parametrize(
    ("mode", "status"), [("none", 404), ("wrong", 200), ("throttled", 429), ("dead", 503), ("inner", 302)]
)
def test_a_website_fails_by_its_name_or_by_the_switch(client: Browser, mode: str, status: int) -> None:
    assert ask(client, f"https://www.{mode}.example/")[0] == status
    assert client.post(f"/local/websites/control/{mode}").status_code == 303
    found, _, content = ask(client, "https://klant.example/")
    assert found == status
    assert avatar_picture(content) is None


def test_the_switch_shows_what_was_asked_as_text(client: Browser, websites: Websites) -> None:
    ask(client, "https://klant.example/<script>")
    page = client.get("/local/websites/").text
    assert "/&lt;script&gt;" in page
    assert all(f"/local/websites/control/{mode}" in page for mode in Mode)
    assert client.post("/local/websites/control/nonsense").status_code == 404
    assert websites.mode is Mode.NORMAL


@pytest.mark.parametrize(("host", "found"), [("klant.example", True), ("none.example", False)])
def test_a_look_is_answered_by_it_on_one_machine(
    websites: Websites, monkeypatch: pytest.MonkeyPatch, host: str, found: bool
) -> None:
    with served(websites) as url:
        monkeypatch.setattr(config, "websites_url", lambda: url)
        assert bool(logos.on_website(f"https://{host}/contact", avatar_picture)) is found
        assert bool(logos.with_unavatar(f"https://{host}/contact", avatar_picture)) is found
    assert f"https://unavatar.io/domain/{host}?fallback=false" in websites.requests


@pytest.mark.parametrize("mode", ["throttled", "dead"])
def test_one_that_is_down_is_unavailable(websites: Websites, monkeypatch: pytest.MonkeyPatch, mode: str) -> None:
    websites.mode = Mode(mode)
    with served(websites) as url:
        monkeypatch.setattr(config, "websites_url", lambda: url)
        with pytest.raises(WebsiteUnavailable):
            logos.on_website("https://klant.example", avatar_picture)


def test_one_that_is_slow_is_not_waited_for(websites: Websites, monkeypatch: pytest.MonkeyPatch) -> None:
    websites.mode = Mode.SLOW
    monkeypatch.setattr(public_web, "_READ_SECONDS", 0.05)
    with served(websites) as url:
        monkeypatch.setattr(config, "websites_url", lambda: url)
        with pytest.raises(WebsiteUnavailable):
            logos.on_website("https://klant.example", avatar_picture)


def test_one_that_redirects_to_the_inner_network_is_followed_no_further(
    websites: Websites, monkeypatch: pytest.MonkeyPatch
) -> None:
    with served(websites) as url:
        monkeypatch.setattr(config, "websites_url", lambda: url)
        with pytest.raises(Refused):
            logos.on_website("https://inner.example", avatar_picture)
    assert websites.requests == ["https://inner.example/"]


@contextmanager
def served(websites: Websites) -> Iterator[str]:
    """Serve the stand-in on loopback, as `make run` does."""
    app = Starlette(routes=[routes(websites, "/local/websites")])
    listening = socket.create_server(("127.0.0.1", 0))
    server = uvicorn.Server(uvicorn.Config(app, log_level="error", timeout_graceful_shutdown=1))
    thread = Thread(target=server.run, kwargs={"sockets": [listening]})
    thread.start()
    try:
        yield f"http://127.0.0.1:{listening.getsockname()[1]}/local/websites/"
    finally:
        server.should_exit = True
        thread.join()
        listening.close()
