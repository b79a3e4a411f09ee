"""Mandates: account numbers, the one that is shown, what Mollie reports, and when one lapses."""

from datetime import UTC, date, datetime
from typing import Any

import pytest
from pydantic import TypeAdapter, ValidationError

from shared.domain.core.actors import SYSTEM
from shared.domain.core.bank_accounts import CreditorId, SepaIban, masked
from shared.domain.core.sepa_zone import SEPA_COUNTRIES, bic_of, needs_bic
from shared.domain.customer.shown_mandates import MandateStatus
from shared.domain.money.mollie.payment_means import PaymentMeans
from shared.domain.money.mollie.provider_codes import Mode
from shared.domain.money.mollie.provider_payments import ProviderMandate
from shared.domain.money.payments import mandate_acts
from shared.domain.money.payments.mandate_acts import Account, MandateRevoked, TooManyMandates
from shared.domain.money.payments.mandates import (
    Lapse,
    Mandate,
    MandateDraft,
    details,
    shown_of,
)
from shared.errors import InvalidInput
from tests.money_cases import find

IBAN = "NL91ABNA0417164300"
TODAY = date(2026, 11, 29)


def checked(kind: Any, typed: str) -> str | None:
    try:
        read: str = TypeAdapter(kind).validate_python(typed)
    except ValidationError:
        return None
    return read


def mandate(name: str = "1", **fields: Any) -> Mandate:
    given = {
        "id": f"mnd_{name}",
        "mode": Mode.LIVE,
        "status": "valid",
        "method": "directdebit",
        "created_at": datetime(2026, 1, 5, tzinfo=UTC),
        "created_by": SYSTEM,
        "provider_id": f"mdt_{name}",
    }
    return Mandate.model_validate(given | fields)


def reported(**fields: Any) -> ProviderMandate:
    given = {"id": "mdt_1", "mode": "live", "status": "valid", "means": "directdebit"}
    return ProviderMandate.model_validate(given | {"created_at": datetime(2026, 1, 5, tzinfo=UTC)} | fields)


@pytest.mark.feature("S48")
@pytest.mark.parametrize("case_id", ["SE-01", "SE-02"])
def test_an_iban_has_the_length_structure_and_check_digits_of_its_country(case_id: str) -> None:
    case = find("sepa", case_id)
    read = [checked(SepaIban, typed) for typed in case["input"]["values"]]
    assert [iban is not None for iban in read] == case["expected"]["valid"]
    assert read == case["expected"].get("normalised", read)


def test_the_business_code_is_no_part_of_the_sum_of_a_creditor_id() -> None:
    case = find("sepa", "SE-03")
    assert [checked(CreditorId, typed) is not None for typed in case["input"]["values"]] == case["expected"]["valid"]


def test_an_account_outside_of_sepa_is_refused_with_a_reason() -> None:
    assert checked(SepaIban, "BR1500000000000010932840814P2") is None
    with pytest.raises(ValidationError, match="SEPA zone"):
        TypeAdapter(SepaIban).validate_python("BR15 0000 0000 0000 1093 2840 814P 2")
    assert len(SEPA_COUNTRIES) == 42


@pytest.mark.feature("S49")
def test_the_bank_is_found_where_the_iban_names_it_and_asked_for_beyond_the_eea() -> None:
    assert [bic_of(iban) for iban in (IBAN, "BE71096123456769", "CZ6508000000192000145399")] == [
        "ABNANL2A",
        "GKCCBEBB",
        "GIBACZPX",
    ]
    assert bic_of("DE89370400440532013000") is None
    assert not needs_bic("DE")
    assert mandate_acts.bic_for(draft(iban="DE89370400440532013000")) is None
    with pytest.raises(InvalidInput) as refused:
        mandate_acts.bic_for(draft(iban="CH9300762011623852957"))
    assert refused.value.fields[0][:2] == ("bic", "bic_required")
    assert mandate_acts.bic_for(draft(iban="CH9300762011623852957", bic="poFI CHbe")) == "POFICHBE"


@pytest.mark.feature("S48")
def test_a_masked_iban_keeps_its_groups_and_both_ends() -> None:
    assert masked(IBAN) == "NL91 •••• •••• ••43 00"
    assert masked("NO9386011117947") == "NO93 •••• •••7 947"


@pytest.mark.feature("S43", "S46")
def test_the_newest_direct_debit_that_is_not_revoked_is_shown() -> None:
    case = find("sepa", "SE-04")
    mandates = [
        mandate(
            one["id"].removeprefix("mdt_"),
            method=one["method"],
            status=one["status"],
            created_at=f"{one['created']}T00:00:00Z",
        )
        for one in case["input"]["mandates"]
    ]
    shown = shown_of(mandates)
    assert shown
    assert (shown.provider_id, shown.status.title()) == tuple(case["expected"]["shown"].values())
    (gone,) = (one["id"] for one in case["input"]["later"])
    later = [mandate_acts.revoke(one, by=SYSTEM).after if one.provider_id == gone else one for one in mandates]
    after = shown_of(one for one in later if one)
    assert after
    assert (after.provider_id, after.status.title()) == tuple(case["expected"]["after_410"]["shown"].values())
    kept = [one.provider_id for one in later if one and one.ended]
    assert kept == case["expected"]["after_410"]["history_keeps"]


@pytest.mark.feature("S43")
def test_no_mandate_is_shown_but_a_real_one_and_one_of_real_money_first() -> None:
    assert shown_of([]) is None
    assert shown_of([mandate(status="revoked"), mandate(method="creditcard")]) is None
    assert shown_of([mandate(status="invalid", problem="Bank account is closed", provider_id=None)]) is None
    newer_test = mandate("2", mode="test", created_at=datetime(2026, 2, 1, tzinfo=UTC))
    assert shown_of([mandate(), newer_test]) == mandate()


def test_a_cancelled_first_payment_leaves_a_pending_mandate_that_collects_nothing() -> None:
    case = find("sepa", "SE-05")
    first, given = case["input"]["first_payment"], case["input"]["mandate"]
    act = mandate_acts.receive(reported(id=given["id"], status=given["status"], means=first["method"]), None)
    assert act.after
    assert act.after.status == case["expected"]["subscription_status"]
    assert act.after.collects == case["expected"]["access"]


def draft(**fields: Any) -> MandateDraft:
    return MandateDraft.model_validate({"holder": "J. Jansen", "iban": IBAN} | fields)


def signed(**fields: Any) -> Mandate:
    made = mandate_acts.sign(draft(**fields), Account.of(IBAN, "…"), Mode.TEST, today=TODAY, by=SYSTEM).after
    assert made
    return made


@pytest.mark.feature("S47", "S50", "S51")
def test_a_signed_mandate_is_pending_until_mollie_has_it_and_its_log_has_no_account_number() -> None:
    act = mandate_acts.sign(draft(), Account.of(IBAN, "…"), Mode.TEST, today=TODAY, by=SYSTEM)
    made = act.after
    assert made
    assert (made.status, made.signed_on, made.bic, made.iban) == ("pending", TODAY, "ABNANL2A", masked(IBAN))
    assert made.reference == made.id.replace("mnd_", "MD-")
    assert len(made.reference) <= 35
    assert not details(made, TODAY).registered
    assert IBAN not in act.entry.model_dump_json()
    with pytest.raises(InvalidInput):
        mandate_acts.sign(draft(signed_on="2026-11-30"), Account.of(IBAN, "…"), Mode.TEST, today=TODAY, by=SYSTEM)


def test_what_mollie_reports_is_taken_over_once_and_an_unknown_status_changes_nothing() -> None:
    made = signed()
    followed = mandate_acts.follow(made, reported()).after
    assert followed
    assert (followed.status, followed.provider_id, followed.version) == ("valid", "mdt_1", 2)
    assert mandate_acts.follow(followed, reported()).changes_nothing
    assert mandate_acts.follow(followed, reported(status="on_hold")).changes_nothing
    refused = mandate_acts.refuse(made, "The bank account is invalid").after
    assert refused
    assert (refused.status, refused.problem) == (MandateStatus.INVALID, "The bank account is invalid")


def test_a_revoked_mandate_stays_revoked() -> None:
    gone = mandate_acts.revoke(mandate(), by=SYSTEM).after
    assert gone
    assert (gone.status, gone.revoked_by) == ("revoked", SYSTEM)
    with pytest.raises(MandateRevoked):
        mandate_acts.revoke(gone, by=SYSTEM)


def test_a_reference_is_unique_and_mandates_have_an_end() -> None:
    mandate_acts.require_room([mandate(reference="OLD-1")], draft(reference="MD-1"))
    with pytest.raises(InvalidInput):
        mandate_acts.require_room([mandate(reference="MD-1")], draft(reference="MD-1"))
    with pytest.raises(TooManyMandates):
        mandate_acts.require_room([mandate()] * 100, draft())
    for wrong in ("MD_1", "x" * 36, "é"):
        with pytest.raises(ValidationError):
            draft(reference=wrong)


@pytest.mark.parametrize(
    ("today", "lapse"),
    [("2027-01-27", Lapse.NONE), ("2027-01-28", Lapse.SOON), ("2027-02-28", Lapse.LAPSED)],
)
def test_a_mandate_lapses_after_36_months_without_use(today: str, lapse: Lapse) -> None:
    unused = mandate(signed_on="2024-02-29")
    assert unused.lapses_on == date(2027, 2, 28)
    assert unused.lapse(date.fromisoformat(today)) is lapse
    used = mandate_acts.use(unused, date(2026, 5, 1))
    assert used.lapses_on == date(2029, 5, 1)
    assert mandate_acts.use(used, date(2026, 4, 1)) == used
    assert PaymentMeans.DIRECTDEBIT is used.method
