"""The stand-in of websites: a logo for each host, and what goes wrong by the switch or by the name of the host."""

import asyncio
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import httpx
import pytest
from starlette.applications import Starlette

from local.stand_ins.websites import MODES, Websites, icon, routes
from shared.images import avatar_picture


@pytest.fixture
def websites() -> Websites:
    return Websites()


class Client:
    """Asks the stand-in without a network, in another thread, because browser tests leave a loop in this one."""

    def __init__(self, websites: Websites) -> None:
        self._app = Starlette(routes=[routes(websites, "/local/websites")])

    def get(self, path: str, **more: Any) -> httpx.Response:
        return self._answer("GET", path, **more)

    def post(self, path: str) -> httpx.Response:
        return self._answer("POST", path)

    def _answer(self, method: str, path: str, **more: Any) -> httpx.Response:
        with ThreadPoolExecutor(max_workers=1) as thread:
            return thread.submit(asyncio.run, self._ask(method, path, **more)).result()

    async def _ask(self, method: str, path: str, **more: Any) -> httpx.Response:
        transport = httpx.ASGITransport(app=self._app)
        async with httpx.AsyncClient(transport=transport, base_url="http://testserver") as client:
            return await client.request(method, path, **more)


@pytest.fixture
def client(websites: Websites) -> Client:
    return Client(websites)


def ask(client: Client, url: str) -> tuple[int, str, bytes]:
    answer = client.get("/local/websites/", params={"url": url})
    return answer.status_code, answer.headers.get("content-type", ""), answer.content


def test_each_host_has_a_page_that_names_its_icon(client: Client) -> None:
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
def test_a_website_fails_by_its_name_or_by_the_switch(client: Client, mode: str, status: int) -> None:
    assert ask(client, f"https://www.{mode}.example/")[0] == status
    assert client.post(f"/local/websites/mode/{mode}").status_code == 303
    found, _, content = ask(client, "https://klant.example/")
    assert found == status
    assert avatar_picture(content) is None


def test_the_switch_shows_what_was_asked_as_text(client: Client, websites: Websites) -> None:
    ask(client, "https://klant.example/<script>")
    page = client.get("/local/websites/").text
    assert "/&lt;script>" in page
    assert all(f"/local/websites/mode/{mode}" in page for mode in MODES)
    client.post("/local/websites/mode/nonsense")
    assert websites.mode == "normal"
