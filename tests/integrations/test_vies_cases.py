"""Cases of VIES (tests/cases/registries_vies.json): each answer leads to the right state, and none is misread."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from io import StringIO
from typing import Any

import httpx
import pytest

from shared import config
from shared.domain.core.languages import Language
from shared.domain.core.money import Amount
from shared.domain.core.refs import MerchantId
from shared.domain.customer.addresses import AddressDraft
from shared.domain.customer.customer_edits import new_customer
from shared.domain.customer.customer_fields import CustomerDraft
from shared.domain.customer.customers import CustomerCard, VatStatus
from shared.domain.customer.vat_checks import VatCheck, VatProof, VatRefusal, refusal_of
from shared.domain.money.pricing.vat import TaxTreatment
from shared.domain.money.pricing.vat_treatment import TaxFacts, TaxHint, treatment_of
from shared.domain.registries import vat_results, vies_pauses
from shared.domain.registries.vat_results import Result
from shared.domain.registries.vat_shown import VatState, shown, state_of
from shared.domain.registries.vies import Scope, ViesAnswer, ViesFailure
from shared.domain.registries.vies_pauses import Pause
from shared.domain.team.merchants import Merchant
from shared.integrations import vies
from tests.money_cases import cases, find

NOW = datetime(2026, 10, 2, 22, 23, tzinfo=UTC)
POSTAL_CODES = {
    "DE": "10115",
    "BE": "1000",
    "FR": "75001",
    "IT": "00184",
    "DK": "2100",
    "NL": "1011 AB",
    "PL": "00-001",
}
POSTAL_CODES |= {"AT": "1010", "GB": "BT1 1AA", "GR": "105 57"}


class Fake:
    """Answers with what a case has, in turn, and keeps the questions."""

    def __init__(self) -> None:
        self.answers: list[Any] = []
        self.questions: list[dict[str, str]] = []

    @contextmanager
    def stream(self, method: str, url: str, *, json: dict[str, str], timeout: Any) -> Iterator[httpx.Response]:
        self.questions.append(json)
        answer = self.answers.pop(0)
        if isinstance(answer, Exception):
            raise answer
        yield answer


@pytest.fixture
def fake(monkeypatch: pytest.MonkeyPatch) -> Fake:
    made = Fake()
    monkeypatch.setattr(httpx, "stream", made.stream)
    monkeypatch.setattr(config, "vies_url", lambda: "http://vies.test")
    return made


@pytest.mark.feature("S76", "S184", "S185", "S186", "S187", "S188")
@cases("vies", of="registries", without=("vies-011",))
def test_a_case_of_vies(fake: Fake, log: StringIO, case: dict[str, Any]) -> None:
    given, expected = case["input"], case["expected"]
    customer = customer_of(given["customer"])
    assert expected.get("calls_vies", True) == (refusal_of(customer) is None or "state_one_of" in expected)
    merchant = merchant_of(given)
    fake.answers = answers_of(given)
    states = []
    pauses: list[Pause] = []
    results: list[Result] = []
    while fake.answers:
        check = customer.vat_check or VatCheck(number=str(customer.vat_number), pending_since=NOW)
        answer = vies.check(check.number, requester=given.get("requester"))
        result = result_of(customer, check, answer, pauses)
        customer = customer.model_copy(update={"vat_status": result.status, "vat_check": result.check})
        states.append(str(state_of(customer)))
        results.append(result)
    holds(case, customer, merchant, states)
    if "request_body" in expected:
        fake.answers = [httpx.ReadTimeout("")]
        vies.check(str(customer.vat_number), requester=None)
        assert fake.questions[-1] == expected["request_body"]
    if "requests" in expected:
        assert len(fake.questions) == expected["requests"]
        assert "requesterNumber" not in fake.questions[1]
    if "operator_alert" in expected:
        assert '"refused_by_vendor"' in log.getvalue()
    if expected.get("further_calls_paused"):
        assert isinstance(answer, ViesFailure)
        assert (answer.scope, pauses[-1].until - NOW) >= (Scope.ALL, timedelta(hours=24))
    elif "retry" in expected:
        assert bool(customer.vat_check and customer.vat_check.next_try_at) == expected["retry"]
    if expected.get("delays_increase"):
        first, second = (pause.until - NOW for pause in pauses)
        assert first < second


def holds(case: dict[str, Any], customer: CustomerCard, merchant: Merchant, states: list[str]) -> None:
    expected = case["expected"]
    view = shown(customer, NOW)
    treatment = treatment_of(TaxFacts.of(merchant, customer)).service
    proof = view.answer
    if "state" in expected:
        assert view.state == expected["state"]
    if "state_one_of" in expected:
        assert view.state in expected["state_one_of"]
    if "states_over_time" in expected:
        assert states == expected["states_over_time"]
    assert view.state not in expected.get("state_is_not", [])
    if "tax_treatment" in expected:
        assert treatment.treatment == expected["tax_treatment"]
    assert treatment.treatment != expected.get("tax_treatment_is_not")
    if expected.get("previous_result_kept"):
        assert proof
        assert (proof.checked_at, customer.vat_status) == (datetime(2026, 9, 1, 8, tzinfo=UTC), VatStatus.VALID)
    if "name" in expected:
        assert proof
        assert proof.name == expected["name"]
    if "address_lines" in expected:
        assert proof
        assert proof.address == expected["address_lines"]
    if "checked_at" in expected:
        assert proof
        assert proof.checked_at == datetime.fromisoformat(expected["checked_at"])
    if "consultation_number" in expected:
        assert proof
        assert proof.consultation_number == expected["consultation_number"]
    if "name_differs_warning" in expected:
        assert view.name_differs == expected["name_differs_warning"]
    if "text" in expected:
        assert treatment.hint is TaxHint.DOMESTIC_VAT_APPLIES
    if "message_says" in expected:
        assert view.refusal == "not_in_vies"


def result_of(customer: CustomerCard, check: VatCheck, answer: ViesAnswer | ViesFailure, pauses: list[Pause]) -> Result:
    """The worker's reading of an answer."""
    if isinstance(answer, ViesAnswer):
        return vat_results.answered(customer, check, answer, NOW)
    if answer.is_final:
        return vat_results.refused(customer, check, VatRefusal.MALFORMED, NOW)
    pauses.append(vies_pauses.after_failure(pauses[-1] if pauses else None, answer.wait, answer.at_least, NOW))
    return vat_results.postponed(customer, check, answer.wait, pauses[-1].until, tried_at=NOW)


def customer_of(given: dict[str, Any]) -> CustomerCard:
    country = given["country"]
    number = given["vat_number"]
    stored = "EL" + number[2:] if number.startswith("GR") else number
    draft = CustomerDraft.model_validate(
        {"kind": "business", "company_name": given.get("company_name", "Example GmbH")}
        | {"address": AddressDraft.model_validate(address_in(country)).model_dump()}
    )
    made = new_customer(draft, number="C-1001", region="NL", language=Language.NL)
    previous = given.get("previous") or {}
    proof = None
    if previous:
        at = datetime.fromisoformat(previous.get("checked_at", "2026-09-01T08:00:00Z"))
        proof = VatProof(id="vat_1", number=stored, is_valid=True, checked_at=at, name=previous.get("name"))
    manual = previous.get("exemption_origin") == "manual"
    return made.model_copy(
        update={
            "vat_number": stored,
            "vat_status": VatStatus(previous.get("state", "not_validated")),
            "vat_check": VatCheck(number=stored, pending_since=NOW, proof=proof),
            "tax_exempt": manual,
            "tax_exempt_reason": "Agreed with the tax office" if manual else None,
        }
    )


def address_in(country: str) -> dict[str, str]:
    return {"street": "Straat 1", "postal_code": POSTAL_CODES[country], "city": "Stad", "country": country}


def merchant_of(given: dict[str, Any]) -> Merchant:
    return Merchant(
        id=MerchantId("van-dijk"),
        name="Van Dijk",
        country=given["merchant_country"],
        base_currency="EUR",
        time_zone="Europe/Amsterdam",
        language=Language.NL,
        vip_threshold=Amount(0, "EUR"),
    )


def answers_of(given: dict[str, Any]) -> list[Any]:
    if "transport_error" in given:
        return [httpx.ReadTimeout(given["transport_error"])]
    return [response(one) for one in given.get("http_sequence", [given["http"]] if "http" in given else [])]


def response(one: dict[str, Any]) -> httpx.Response:
    content = one["body_text"] if "body_text" in one else json.dumps(one["body"])
    return httpx.Response(one["status"], content=content, request=httpx.Request("POST", "http://vies.test"))


def test_an_exemption_by_hand_survives_an_invalid_number_with_a_warning(fake: Fake) -> None:
    """vies-011: no VAT is charged, but "reverse charge" is not printed either (docs/decisions.md)."""
    case = find("vies", "vies-011", of="registries")
    customer = customer_of(case["input"]["customer"])
    fake.answers = answers_of(case["input"])
    answer = vies.check(str(customer.vat_number), requester=None)
    assert isinstance(answer, ViesAnswer)
    assert customer.vat_check
    result = vat_results.answered(customer, customer.vat_check, answer, NOW)
    after = customer.model_copy(update={"vat_status": result.status, "vat_check": result.check})
    treatment = treatment_of(TaxFacts.of(merchant_of(case["input"]), after)).service
    assert (treatment.treatment, treatment.hint) == (TaxTreatment.EXEMPT, TaxHint.EXEMPT_AND_INVALID)


def test_all_states_are_shown() -> None:
    assert {str(state) for state in VatState} == {
        *("not_validated", "pending", "valid", "invalid", "could_not_be_checked"),
    }
