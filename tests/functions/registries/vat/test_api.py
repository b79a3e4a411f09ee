"""GET …/vat and …/vat/proofs: what is known of a VAT number, whoever reads it."""

import pytest

from tests.gateway import Team


@pytest.mark.feature("S76", "S182")
def test_a_customer_without_a_number_has_nothing_to_check(team: Team) -> None:
    customer = team.create(kind="business", company_name="Bakkerij Voorbeeld")["id"]
    assert team.profile(customer)["vat"] is None
    shown = team.get(f"/customers/{customer}/vat")
    assert shown.body == {
        **{"number": None, "state": "not_validated", "refusal": "no_vat_number", "answer": None},
        **{"pending_since": None, "tried_at": None, "wait": None, "next_try_at": None},
        **{"is_outdated": False, "name_differs": False, "requester_refused": False},
    }
    assert team.get(f"/customers/{customer}/vat/proofs").body == {"items": [], "next_cursor": None}


@pytest.mark.parametrize(
    ("number", "refusal"),
    [("GB980780684", "not_in_vies"), ("NL823149583B01", "wrong_check_digits"), ("BE0428759497", None)],
)
def test_a_number_that_vies_does_not_know_is_not_asked_about(team: Team, number: str, refusal: str | None) -> None:
    customer = team.create(kind="business", company_name="Bakkerij Voorbeeld", vat_number=number)["id"]
    shown = team.as_role("read_only").get(f"/customers/{customer}/vat").body
    assert (shown["refusal"], shown["state"]) == (refusal, "not_validated" if refusal else "pending")
    # So the first screen needs no request of its own for it.
    assert team.as_role("read_only").profile(customer)["vat"] == shown


def test_an_unknown_customer_is_not_found(team: Team) -> None:
    missing = "/customers/cst_01K00000000000000000000000/vat"
    assert [team.get(path).status for path in (missing, f"{missing}/proofs")] == [404, 404]
