"""The deployed API, asked as the page asks it: through the address, the authorizer and the functions' own rights."""

from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import httpx

from tests.browser.desk import Desk


def test_an_unknown_address_has_the_error_body_of_everywhere(desk: Desk) -> None:
    answer = desk.api.get("/nowhere")
    assert answer.status_code == 404
    assert answer.json().keys() == {"code", "message", "fields", "request_id"}


def test_the_document_is_beside_the_api(desk: Desk) -> None:
    document = desk.api.get("/openapi.json").json()
    assert set(document["paths"]) >= {"/customers", "/customers/{customer_id}", "/me"}


def test_another_merchants_token_finds_nothing(desk: Desk) -> None:
    customer = desk.customer()
    theirs = {"Authorization": f"Bearer {desk.run.token(2, 'owner')}"}
    for path in ("", "/notes", "/activity"):
        assert desk.api.get(f"/customers/{customer['id']}{path}", headers=theirs).status_code == 404


def test_writers_at_once_have_one_winner(desk: Desk) -> None:
    customer = desk.customer()
    path = f"/customers/{customer['id']}"

    def write(n: int) -> httpx.Response:
        return desk.api.patch(path, json={"full_name": f"Writer {n}"}, headers={"If-Match": '"1"'})

    with ThreadPoolExecutor(12) as pool:
        answers = list(pool.map(write, range(12)))
    assert Counter(answer.status_code for answer in answers) == {200: 1, 409: 11}
    winner: dict[str, Any] = desk.api.get(path).json()
    assert all(answer.json()["current"] == winner for answer in answers if answer.status_code == 409)
