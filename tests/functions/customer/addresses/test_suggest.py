"""GET /address-suggestions."""

import pytest

from shared.domain.customer.address_suggestions import AddressSuggestion
from shared.integrations import address_register
from tests.gateway import Team

DAM = AddressSuggestion(street="Dam 1", postal_code="1012 JS", city="Amsterdam", country="NL")


@pytest.fixture(autouse=True)
def register(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(address_register, "suggest", lambda typed: [DAM] if typed.startswith("dam") else [])


@pytest.mark.feature("S134")
def test_addresses_are_suggested_where_the_merchant_switched_that_on(team: Team) -> None:
    path = "/address-suggestions?typed=dam+1"
    assert team.get(path).body == {"items": []}
    features = team.get("/me").body["merchant"]["features"] | {"address_suggestions": True}
    assert team.patch("/merchant", {"features": features}, if_match=1).status == 200
    assert team.get(path).body == {"items": [DAM.model_dump()]}


@pytest.mark.parametrize("query", ["", "?typed=da", "?typed=" + "d" * 201])
def test_an_invalid_query_names_the_parameter(team: Team, query: str) -> None:
    answer = team.get(f"/address-suggestions{query}")
    assert (answer.status, answer.body["fields"][0]["field"]) == (422, "typed")
