"""POST …/mandates/request."""

from tests.gateway import Team


def test_a_customer_is_asked_for_a_mandate_by_a_link(team: Team, customer: str) -> None:
    answer = team.post(f"{customer}/mandates/request", {}, idempotency_key="ask")
    assert answer.status == 201, answer
    assert answer.body["url"].startswith("http")
    assert answer.body["amount"] == {"currency": "EUR", "value": "0.01"}
    assert team.post(f"{customer}/mandates/request", {}, idempotency_key="ask").body == answer.body
