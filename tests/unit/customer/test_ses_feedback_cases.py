"""The cases of feedback of Amazon SES (tests/cases/ses_feedback.json): the health of each address after it.

ses-025 is about a webhook that everybody can reach. There is none here: the queue takes messages of one topic only
(tests/architecture/test_mail.py).
"""

import json
from datetime import UTC, datetime
from typing import Any

import pytest

from shared.domain.core.languages import Language
from shared.domain.customer.address_health import AddressHealth, EmailHealth, address_key, health_key
from shared.domain.customer.customer_edits import edited, new_customer
from shared.domain.customer.customer_fields import CustomerDraft, CustomerEdit
from shared.domain.customer.customer_values import Kind
from shared.domain.customer.mail_health import after_feedback, health_of
from shared.integrations.ses_events import report
from tests.money_cases import CASES

ALL = json.loads((CASES / "ses_feedback.json").read_text())
OF_A_WEBHOOK = {"ses-025"}
OF_AN_EDIT = {"ses-023"}


def bodies(given: dict[str, Any]) -> list[str]:
    """Return the bodies of the messages that reach the worker."""
    if "lambda_event" in given:
        return [
            one["body"] if "body" in one else json.dumps({"Message": one["Sns"]["Message"]})
            for one in given["lambda_event"]["Records"]
        ]
    events = given.get("events_in_order") or [given["event"]]
    return [json.dumps({"Type": "Notification", "Message": json.dumps(event)}) for event in events]


def before(given: dict[str, Any]) -> dict[str, AddressHealth]:
    at = datetime(2026, 11, 1, tzinfo=UTC)
    return {
        address_key(email): AddressHealth(email=email, health=EmailHealth(one["health"]), at=at)
        for email, one in given["before"].items()
    }


@pytest.mark.parametrize(
    "case", [one for one in ALL if one["id"] not in OF_A_WEBHOOK | OF_AN_EDIT], ids=lambda c: c["id"]
)
@pytest.mark.feature("S56")
def test_feedback_leads_to_the_health_of_the_case(case: dict[str, Any]) -> None:
    healths, moves, ignored = before(case["input"]), 0, 0
    for body in bodies(case["input"]):
        reported = report(body)
        ignored += reported is None
        for feedback in reported.feedback if reported else []:
            key = address_key(feedback.email)
            after = after_feedback(healths[key], feedback)
            moves += after.health is not healths[key].health
            healths[key] = after
    expected = case["expected"]
    for email, one in expected.get("after", {}).items():
        found = healths[address_key(email)]
        assert (found.health, found.suppressed) == (one["health"], one["suppressed"]), email
    if one_of := expected.get("after_health_one_of"):
        assert {one.health for one in healths.values()} <= set(one_of)
    if "reason_shown" in expected:
        assert any(expected["reason_shown"] in (one.detail or "") for one in healths.values())
    if "history_entries" in expected:
        assert moves == expected["history_entries"]
    if "hint" in expected:
        assert all(one.at_service for one in healths.values())
    assert ignored == expected.get("ignored", 0)


def test_another_address_begins_healthy() -> None:
    (case,) = (one for one in ALL if one["id"] in OF_AN_EDIT)
    ((old, was),) = case["input"]["before"].items()
    draft = CustomerDraft(kind=Kind.INDIVIDUAL, full_name="Jan de Vries", email=old)
    made = new_customer(draft, number="C-1001", region="NL", language=Language.NL)
    known = {health_key(old): AddressHealth(email=old, health=EmailHealth(was["health"]))}
    bounced = made.model_copy(update={"email_health": EmailHealth(was["health"]), "mail_addresses": known})
    ((new, expected),) = case["expected"]["after"].items()
    after = edited(bounced, CustomerEdit(email=new), region="NL")
    assert (after.email_health, health_of(after, new).suppressed) == (expected["health"], expected["suppressed"])
