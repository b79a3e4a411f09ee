"""The gap of ministack's routes that local/emulator/gaps/route_matching.py closes, as in test_gaps.py."""

from typing import Any

import pytest
from ministack.services import apigateway

from local.emulator.gaps import route_matching

API = "api"
ROUTES = {
    number: {"routeKey": key}
    for number, key in enumerate(("GET /notes", "GET /notes/{id}", "GET /notes/latest", "PUT /notes/{id}", "$default"))
}


@pytest.fixture(autouse=True)
def _routed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(apigateway, "_path_matches", apigateway._path_matches)
    monkeypatch.setitem(apigateway._routes, API, ROUTES)


def routed(method: str, path: str) -> Any:
    return apigateway._match_route(API, method, path)["routeKey"]


def test_a_path_is_compared_with_a_route_once(monkeypatch: pytest.MonkeyPatch) -> None:
    compared: list[tuple[str, str]] = []
    stock = apigateway._path_matches

    def recording(route: str, path: str) -> Any:
        compared.append((route, path))
        return stock(route, path)

    monkeypatch.setattr(apigateway, "_path_matches", recording)
    of_stock = [routed("GET", "/notes/7") for _ in range(2)]
    assert len(compared) == 2 * len(set(compared))
    compared.clear()
    route_matching.close()
    assert [routed("GET", "/notes/7") for _ in range(2)] == of_stock
    assert len(compared) == len(set(compared)) == 3


def test_a_request_finds_the_same_route_as_before() -> None:
    route_matching.close()
    for _ in range(2):
        assert routed("GET", "/notes") == "GET /notes"
        assert routed("GET", "/notes/latest") == "GET /notes/latest"
        assert routed("GET", "/notes/7") == "GET /notes/{id}"
        assert routed("PUT", "/notes/7") == "PUT /notes/{id}"
        assert routed("PUT", "/notes/latest") == "PUT /notes/{id}"
        assert routed("GET", "/notes/7/more") == "$default"
