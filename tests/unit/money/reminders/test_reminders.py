"""Who is due for a reminder: the cases of tests/cases/money_reminders.json, holds, and days around the clock change."""

from datetime import UTC, date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from shared.domain.core.actors import SYSTEM
from shared.domain.core.clock import day_in
from shared.domain.core.languages import Language
from shared.domain.core.money import Amount
from shared.domain.customer.address_health import EmailHealth
from shared.domain.customer.customer_values import Delivery
from shared.domain.customer.customers import CustomerCard, Status
from shared.domain.customer.mail_decision import Outcome, decide
from shared.domain.customer.mails import MailDraft, MailKind, new_mail
from shared.domain.money.invoices.invoices import InvoiceStatus
from shared.domain.money.invoices.reminder_holds import Hold, HoldKind
from shared.domain.money.reminders.reminder_facts import (
    Facts,
    OwedInvoice,
    Schedule,
    Sent,
    WhyLeftOut,
    WhyNot,
)
from shared.domain.money.reminders.reminder_forecast import forecast
from shared.domain.money.reminders.reminder_samples import sample_customer
from shared.domain.money.reminders.reminder_times import may_send_again, next_run, run_instant
from shared.domain.money.reminders.reminders import Plan, chosen_plan, due_plan
from tests.money_cases import amount, cases, find

pytestmark = pytest.mark.feature("S90")

ZONE = "Europe/Amsterdam"
_REASON = {
    "nothing outstanding": WhyNot.NOTHING_OUTSTANDING,
    "not due": WhyNot.NOT_DUE,
    "archived": WhyNot.ARCHIVED,
    "covered by credit": WhyNot.COVERED_BY_CREDIT,
    "all stages sent": WhyNot.ALL_STAGES_SENT,
}
_OTHERS = ("RE-01", "RE-12", "RE-13", "RE-14", "RE-15", "RE-17")


def invoice(case: dict[str, Any], **other: Any) -> OwedInvoice | None:
    balance = amount(case["balance"], case["currency"])
    if not balance.minor or not case["due"]:
        return None
    status = InvoiceStatus(case["status"])
    return OwedInvoice(case["id"], case["id"], balance, date.fromisoformat(case["due"]), status, **other)


def facts_of(customer: dict[str, Any]) -> Facts:
    reactivated = customer.get("reactivated_on")
    archived = WhyNot.ARCHIVED if customer["archived"] else None
    return Facts(archived, reactivated_on=date.fromisoformat(reactivated) if reactivated else None)


def plans_of(given: dict[str, Any]) -> list[Plan]:
    at, zone = datetime.fromisoformat(given["now"]), given["time_zone"]
    owed = [one for case in given["invoices"] if (one := invoice(case))]
    sent = Sent(None, {case["id"]: max(case.get("sent_stages") or [0]) for case in given["invoices"]})
    schedule = Schedule(tuple(given["stages_days_after_due"]))
    currencies = dict.fromkeys([case["currency"] for case in given["invoices"]])
    return [
        due_plan(schedule, facts_of(given["customer"]), owed, amount(given["customer"]["credit"], one), sent, at, zone)
        for one in currencies
    ]


@cases("reminders", without=_OTHERS)
def test_case(case: dict[str, Any]) -> None:
    plans, expected = plans_of(case["input"]), case["expected"]
    mails = [
        {
            "stage": plan.stage,
            "invoices": sorted(one.id for one in plan.invoices),
            "currency": plan.currency,
            "total_due": str(plan.total),
        }
        for plan in plans
        if plan.why_not is None
    ]
    assert mails == expected["mails"]
    if "reason" in expected:
        assert plans[0].why_not is _REASON[expected["reason"]]
    if "left_out" in expected:
        assert plans[0].left_out == {"i1": WhyLeftOut.IN_FLIGHT}
    if "next_mail_on" in expected:
        assert plans[0].next_on == date.fromisoformat(expected["next_mail_on"])


def test_re_01_a_due_day_is_the_whole_day_at_the_merchant() -> None:
    case = find("reminders", "RE-01")["input"]
    owed = invoice(case["invoice"])
    assert owed
    days = [day_in(case["time_zone"], datetime.fromisoformat(at)) for at in case["status_at"]]
    assert [owed.days_overdue(day) for day in days] == [0, 1]


def test_re_13_the_hour_is_that_of_the_clock_at_the_merchant() -> None:
    case = find("reminders", "RE-13")
    zone = case["input"]["time_zone"]
    instants = [run_instant(date.fromisoformat(day), zone, hour=10) for day in case["input"]["dates"]]
    assert instants == [datetime.fromisoformat(at) for at in case["expected"]["instants"]]


def test_re_15_stages_before_the_due_date() -> None:
    case = find("reminders", "RE-15")["input"]
    owed = invoice(case["invoice"])
    assert owed
    schedule = Schedule(tuple(sorted(-days for days in case["reminders_days_before_due"])))
    at = datetime(2021, 5, 20, tzinfo=UTC)
    found = forecast(schedule, Facts(None), [owed], {"EUR": Amount(0, "EUR")}, {}, at, case["time_zone"], days=90)
    assert [one.on.isoformat() for one in found if one.why_not is None] == ["2021-05-24", "2021-05-29"]


def test_re_17_a_day_between_two_by_hand_is_24_hours() -> None:
    case = find("reminders", "RE-17")
    last = datetime.fromisoformat(case["input"]["last_reminder"])
    asked = [datetime.fromisoformat(at) for at in case["input"]["manual_request_at"]]
    assert [may_send_again(last, at) for at in asked] == case["expected"]["allowed"]


def test_re_12_the_order_of_the_switches() -> None:
    case = find("reminders", "RE-12")
    outcomes = {}
    for given in case["input"]["customers"]:
        card = customer_of(given)
        facts = Facts.of(card, [card.email or ""], paused=None, zone=ZONE)
        plan = plan_on(DUE + timedelta(7), owed(), facts=facts)
        outcomes[given["id"]] = plan.why_not
    words = {
        "archived": WhyNot.ARCHIVED,
        "paused": WhyNot.INVOICES_PAUSED,
        "portal": WhyNot.PORTAL,
        "suppressed": WhyNot.SUPPRESSED,
        "opted out": WhyNot.DECLINED,
        "sent": None,
    }
    assert outcomes == {name: words[outcome] for name, outcome in case["expected"]["outcome"].items()}


def customer_of(given: dict[str, Any]) -> CustomerCard:
    made = sample_customer(Language.EN, at=at(DUE)).model_dump(exclude={"name"})
    switches = {
        "email": "kim@example.com",
        "status": Status.ARCHIVED if given.get("archived") else Status.ACTIVE,
        "invoices_paused": given.get("invoices_paused", False),
        "invoice_delivery": Delivery(given.get("delivery", "email")),
        "email_health": EmailHealth(given.get("email_health", "healthy")),
        "reminders_declined_at": at(DUE) if given.get("opted_out") else None,
    }
    return CustomerCard.model_validate(made | switches)


# What makes a mail not be sent, in the order of decision, by the reason of the mail.
ORDERED: dict[str, dict[str, Any]] = {
    "archived": {"archived": True},
    "paused": {"invoices_paused": True},
    "portal": {"delivery": "portal"},
    "bounced": {"email_health": "bounced"},
    "declined": {"opted_out": True},
}
DUE = date(2026, 5, 1)
SCHEDULE = Schedule((7, 14, 28))
NONE = Amount(0, "EUR")
FREE, NEVER = Facts(None), Sent()


def owed(name: str = "i1", due: date = DUE, **other: Any) -> OwedInvoice:
    return OwedInvoice(name, name, Amount(9000, "EUR"), due, **other)


def at(day: date, hour: int = 7) -> datetime:
    return datetime(day.year, day.month, day.day, hour, tzinfo=UTC)


def hold(kind: HoldKind, until: date | None = None) -> Hold:
    return Hold(kind=kind, until=until, at=at(DUE), by=SYSTEM)


def plan_on(day: date, *invoices: OwedInvoice, facts: Facts = FREE, sent: Sent = NEVER) -> Plan:
    return due_plan(SCHEDULE, facts, invoices, NONE, sent, at(day), ZONE)


@pytest.mark.parametrize(
    ("kind", "why"),
    [
        *[(HoldKind.EXCLUDED, WhyLeftOut.EXCLUDED), (HoldKind.DISPUTED, WhyLeftOut.DISPUTED)],
        *[(HoldKind.PAUSED, WhyLeftOut.PAUSED), (HoldKind.PROMISED, WhyLeftOut.PROMISED)],
    ],
)
def test_a_hold_keeps_an_invoice_out(kind: HoldKind, why: WhyLeftOut) -> None:
    plan = plan_on(DUE + timedelta(7), owed(hold=hold(kind)), owed("i2"))
    assert [one.id for one in plan.invoices] == ["i2"]
    assert plan.left_out == {"i1": why}


def test_a_broken_promise_is_reminded_of_the_day_after() -> None:
    until = DUE + timedelta(9)
    promised = owed(hold=hold(HoldKind.PROMISED, until))
    plan = plan_on(DUE + timedelta(7), promised)
    assert (plan.why_not, plan.next_on) == (WhyNot.ALL_LEFT_OUT, until + timedelta(1))
    assert plan_on(until + timedelta(1), promised).stage == 1


@pytest.mark.parametrize("until", [DUE + timedelta(10), None])
def test_a_pause_of_a_customer_holds_all_back_and_is_looked_at_each_day(until: date | None) -> None:
    facts = Facts(None, paused=hold(HoldKind.PAUSED, until))
    plan = plan_on(DUE + timedelta(7), owed(), facts=facts)
    assert (plan.why_not, plan.next_on) == (WhyNot.REMINDERS_PAUSED, DUE + timedelta(8))
    assert plan_on(DUE + timedelta(11), owed(), facts=facts).why_not == (None if until else WhyNot.REMINDERS_PAUSED)


def test_a_stage_is_sent_once() -> None:
    first = plan_on(DUE + timedelta(7), owed())
    sent = Sent(at(DUE + timedelta(7)), first.stages)
    again = plan_on(DUE + timedelta(8), owed(), sent=sent)
    assert (again.why_not, again.next_on) == (WhyNot.NOT_DUE, DUE + timedelta(14))


def test_what_is_sent_by_hand_passes_its_stage_and_keeps_the_run_of_the_next_morning_silent() -> None:
    evening = datetime(2026, 5, 7, 20, tzinfo=UTC)
    by_hand = chosen_plan(SCHEDULE, Facts(None), [owed()], "EUR", Sent(), evening, ZONE, chosen=None)
    assert by_hand.why_not is None
    morning = plan_on(date(2026, 5, 8), owed(), sent=Sent(evening, by_hand.stages))
    assert (morning.why_not, morning.next_on) == (WhyNot.TOO_SOON, date(2026, 5, 9))


def test_by_hand_a_member_chooses_but_never_what_is_being_paid() -> None:
    paying = owed("i2", status=InvoiceStatus.PENDING)
    excluded = owed("i3", hold=hold(HoldKind.EXCLUDED))
    invoices = [owed(), paying, excluded, owed("i4")]
    plan = chosen_plan(SCHEDULE, FREE, invoices, "EUR", Sent(), at(DUE), ZONE, chosen=["i1", "i2", "i3"])
    assert (plan.why_not, [one.id for one in plan.invoices]) == (None, ["i1", "i3"])
    assert plan.left_out == {"i2": WhyLeftOut.IN_FLIGHT, "i4": WhyLeftOut.NOT_CHOSEN}


@pytest.mark.parametrize(
    ("also", "why"),
    [({}, None), ({"invoices_paused": True}, WhyNot.INVOICES_PAUSED), ({"opted_out": True}, WhyNot.DECLINED)],
)
def test_by_hand_an_archived_customer_is_reminded_unless_something_else_stops_it(
    also: dict[str, Any], why: WhyNot | None
) -> None:
    card = customer_of({"archived": True} | also)
    of_run, by_hand = (
        Facts.of(card, [card.email or ""], paused=None, zone=ZONE, by_hand=by_hand) for by_hand in (False, True)
    )
    assert (of_run.why_not, by_hand.why_not) == (WhyNot.ARCHIVED, why)


@pytest.mark.parametrize("state", [*ORDERED, "sent"])
def test_the_rule_of_reminders_and_the_decision_on_a_mail_are_one(state: str) -> None:
    """A customer in a state and all that come after it in the order of decision (Q23): both name the same reason."""
    later = [*ORDERED, "sent"][[*ORDERED, "sent"].index(state) :]
    card = customer_of({name: value for one in later for name, value in ORDERED.get(one, {}).items()})
    to = [card.email or ""]
    facts = Facts.of(card, to, paused=None, zone=ZONE)
    mail = new_mail(MailDraft(kind=MailKind.REMINDER, to=to, language=Language.EN), by=SYSTEM)
    decision = decide(card, mail)
    assert (facts.why_not is None) == (decision.outcome is Outcome.SEND) == (state == "sent")
    assert decision.reason == (None if state == "sent" else state)


@pytest.mark.parametrize("why", [WhyNot.INVOICES_PAUSED, WhyNot.PORTAL, WhyNot.SUPPRESSED, WhyNot.DECLINED])
def test_by_hand_nothing_goes_to_who_gets_no_mail(why: WhyNot) -> None:
    assert chosen_plan(SCHEDULE, Facts(why), [owed()], "EUR", Sent(), at(DUE), ZONE, chosen=None).why_not is why


def test_what_was_overdue_before_the_switch_begins_with_the_first_stage_after_the_due_date() -> None:
    schedule = Schedule((-3, 7, 14), since=date(2026, 9, 1))
    plan = due_plan(schedule, Facts(None), [owed()], NONE, Sent(), at(date(2026, 9, 1)), ZONE)
    assert (plan.why_not, plan.stage) == (None, 2)
    sent = Sent(at(date(2026, 9, 1)), plan.stages)
    later = due_plan(schedule, Facts(None), [owed()], NONE, sent, at(date(2026, 9, 2)), ZONE)
    assert later.next_on == date(2026, 9, 8)


def test_an_announcement_is_not_sent_once_the_due_date_has_passed() -> None:
    plan = due_plan(Schedule((-3, 7)), Facts(None), [owed()], NONE, Sent(), at(DUE + timedelta(1)), ZONE)
    assert (plan.why_not, plan.next_on) == (WhyNot.NOT_DUE, DUE + timedelta(7))


def test_the_29th_of_february_is_a_day() -> None:
    plan = plan_on(date(2028, 2, 28), owed(due=date(2028, 2, 22)))
    assert plan.next_on == date(2028, 2, 29)
    assert plan_on(date(2028, 2, 29), owed(due=date(2028, 2, 22))).stage == 1


@pytest.mark.parametrize("zone", ["Europe/Amsterdam", "Asia/Kolkata", "America/St_Johns", "Pacific/Chatham", "UTC"])
def test_a_run_begins_each_day_at_nine_also_when_the_clock_changes(zone: str) -> None:
    moment, days = datetime(2026, 1, 1, tzinfo=UTC), []
    for _ in range(800):
        moment = next_run(moment, zone)
        local = moment.astimezone(ZoneInfo(zone))
        assert (local.hour, local.minute) == (9, 0)
        days.append(local.date())
    assert days == [days[0] + timedelta(n) for n in range(800)]


def test_the_forecast_is_what_the_runs_of_the_next_days_send() -> None:
    """Run the rule each day and compare: with a promise, a pause, two invoices and a second currency."""
    invoices = [
        owed(),
        owed("i2", DUE + timedelta(3)),
        owed("i3", hold=hold(HoldKind.PROMISED, DUE + timedelta(20))),
        OwedInvoice("i4", "i4", Amount(500, "USD"), DUE),
    ]
    begin = at(DUE, hour=8)
    credits = {"EUR": NONE, "USD": Amount(0, "USD")}
    found = forecast(SCHEDULE, Facts(None), invoices, credits, {}, begin, ZONE, days=90)
    expected = []
    sent: dict[str, Sent] = {}
    for n in range(1, 91):
        moment = run_instant(DUE + timedelta(n), ZONE)
        for currency, credit in credits.items():
            plan = due_plan(SCHEDULE, Facts(None), invoices, credit, sent.get(currency, Sent()), moment, ZONE)
            if plan.why_not is None:
                expected.append((DUE + timedelta(n), currency, plan.stage, [one.id for one in plan.invoices]))
                sent[currency] = Sent(moment, plan.stages)
    mails = [(one.on, one.currency, one.stage, [x.id for x in one.invoices]) for one in found if one.why_not is None]
    assert mails == expected
    assert len(mails) >= 6


def test_the_forecast_has_the_reason_why_not() -> None:
    found = forecast(SCHEDULE, Facts(WhyNot.SUPPRESSED), [owed()], {"EUR": NONE}, {}, at(DUE), ZONE, days=90)
    assert [(one.on, one.stage, one.why_not) for one in found] == [
        (DUE + timedelta(days), stage, WhyNot.SUPPRESSED) for stage, days in enumerate(SCHEDULE.days, 1)
    ]
