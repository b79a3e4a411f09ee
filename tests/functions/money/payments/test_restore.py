"""POST /customers/{customer_id}/payments/{payment_id}/restore."""

import pytest

from tests.functions.money.payments.recording import act, credit, issued, record, state, undo
from tests.gateway import Team


@pytest.mark.feature("S318")
def test_a_restored_payment_settles_what_is_still_left_of_its_invoices(team: Team, customer: str) -> None:
    invoice = issued(team, customer, "50.00")
    payment = record(team, customer, "60.00")["payment"]
    assert undo(team, customer, payment).status == 204
    record(team, customer, "30.00")
    restored = act(team, customer, payment, "restore").body
    assert [one["amount"]["value"] for one in restored["invoices"]] == ["20.00"]
    assert (state(team, customer, invoice), credit(team, customer)) == (("paid", "0.00"), "40.00")
    assert act(team, customer, payment, "restore").status == 404
