"""The claims of a reminder: its stages, the 24 hours until the next one, and its first letters; and their return.

A mail that never goes out gives all of it back, and the next run looks at its invoices again. One that nobody got keeps
its stages, but its letters count no more: the days of the law need a letter that was received.
"""

from collections.abc import Mapping, Sequence
from datetime import timedelta

from shared.commands.money.reminders.reminder_cases import Case
from shared.domain.core.clock import day_in, now
from shared.domain.core.ids import new_token
from shared.domain.core.money import Amount
from shared.domain.core.refs import CustomerRef
from shared.domain.customer.mail_resends import ReminderWasSent
from shared.domain.customer.mails import Mail, MailReason, MailState, RecipientRole
from shared.domain.money.reminders.reminder_charges import Charges
from shared.domain.money.reminders.reminder_facts import OwedInvoice
from shared.domain.money.reminders.reminder_states import Claim, stages_until
from shared.domain.money.reminders.reminders import Plan
from shared.store.engine.changes import Changes
from shared.store.money.invoices import remindable
from shared.store.money.reminders import reminders

# In the details of a mail: the ids of the invoices of which it is the first letter, and the day of the stage that each
# invoice of the mail has passed with it, in their order.
_LETTERS, _PASSED, _NO_STAGE = "letters", "passed", "-"
# The most invoices of an unsent mail that have the next run look at the customer again: several, so that one of them is
# still owed by then.
_MOST_FILED = 20

_RECEIVED = frozenset({MailState.DELIVERED, MailState.COMPLAINED})
_NOT_RECEIVED = frozenset({MailState.BOUNCED, MailState.FAILED, MailState.SUPPRESSED})


def details_of(case: Case, plan: Plan, first: list[OwedInvoice], charges: Charges) -> dict[str, str]:
    """Return what the mail of a plan keeps, for its contents and for what becomes of its claim."""
    days = case.sender.settings.days
    passed = [plan.stages.get(one.id, 0) for one in plan.invoices]
    return {
        "currency": plan.currency,
        "stage": str(plan.stage),
        "fee": str(charges.lawful_fee or ""),
        "interest": str(charges.lawful_interest or ""),
        "interest_on": case.today.isoformat(),
        "is_letter": "1" if first else "",
        "more": str(case.read.more),
        "was_reminded": "1" if case.was_reminded(plan) else "",
        "greeted": case.greeted,
        # Makes the link to pay, so that a mail that is composed again has the same one.
        "pay_token": new_token(),
        _LETTERS: " ".join(one.id for one in first),
        _PASSED: " ".join(str(days[number - 1]) if number else _NO_STAGE for number in passed),
    }


def claim_again(changes: Changes, customer: CustomerRef, mail: Mail, again: Mail) -> None:
    """Claim for a reminder that is sent again what its first mail did. Raise ReminderWasSent after a later reminder.

    Refuse the changes with Outdated where the state of the customer has changed since it was read here.
    """
    before, currency = reminders.state_of(customer), mail.details["currency"]
    last = before.currencies.get(currency)
    # Ids are in the order in which they were made.
    if last and last.mail_id and last.mail_id > mail.id:
        raise ReminderWasSent(current=mail.shown)
    sender = reminders.sender(customer.merchant_id)
    zone, days = sender.merchant.time_zone, sender.settings.days
    known, passed, letters = before.letters(currency).known, _passed(mail, days), _letters(mail)
    found = [owed for one in reminders.read_invoices(customer, letters) if (owed := OwedInvoice.of(one, zone))]
    earlier = before.sent(currency, days).stages
    fee, interest = mail.details.get("fee"), mail.details.get("interest")
    claim = Claim(
        currency,
        again.id,
        int(mail.details["stage"]),
        {name: max(number, earlier.get(name, 0)) for name, number in passed.items() if number},
        days,
        [one for one in found if one.id not in known],
        Amount.parse(fee, currency) if fee else None,
        Amount.parse(interest, currency) if interest else None,
    )
    today = day_in(zone, again.created_at)
    reminders.save_state(changes, customer, before, before.claimed(claim, None, at=again.created_at, today=today))


def note(changes: Changes, customer: CustomerRef, mail: Mail) -> None:
    """Take back what a mail claimed that never went out.

    Refuse the changes with Outdated where the state of the customer has changed since it was read here.
    """
    if not _never_went_out(mail):
        return
    before = reminders.state_of(customer)
    after = before.taken_back(mail.details["currency"], mail.id, _letters(mail))
    if after == before:
        return
    reminders.save_state(changes, customer, before, after)
    # Not today: the run of today may still be at work, and what the mail service refuses it would refuse again.
    tomorrow = day_in(_zone(customer), now()) + timedelta(days=1)
    for invoice in reminders.read_invoices(customer, [one.id for one in mail.about[:_MOST_FILED]]):
        remindable.look_again(changes, customer, invoice, tomorrow)


def note_report(changes: Changes, customer: CustomerRef, mail: Mail) -> None:
    """Note by a report of the mail service whether the letters of a mail were received, or that it never went out.

    Refuse the changes with Outdated where the state of the customer has changed since it was read here.
    """
    if (mail.state, mail.reason) == (MailState.FAILED, MailReason.REFUSED):
        note(changes, customer, mail)
        return
    if not _letters(mail):
        return
    before, currency = reminders.state_of(customer), mail.details["currency"]
    states = {one.state for one in mail.recipients if one.role is RecipientRole.TO}
    if states & _RECEIVED and mail.sent_at:
        zone = _zone(customer)
        delivered_at = mail.settled_at if mail.state is MailState.DELIVERED else None
        after = before.received(
            currency,
            mail.id,
            _letters(mail),
            sent_on=day_in(zone, mail.sent_at),
            received_on=day_in(zone, delivered_at) if delivered_at else None,
        )
    elif states <= _NOT_RECEIVED:
        # A passing failure after the receipt is such as an answer of somebody who is out of office.
        passes = mail.reason is MailReason.TRANSIENT
        after = before.without_letters(currency, mail.id, _letters(mail), but_received=passes)
    else:
        return
    if after != before:
        reminders.save_state(changes, customer, before, after)


def _never_went_out(mail: Mail) -> bool:
    """Whether that is certain: one that the mail service did not answer for may have."""
    if mail.state is MailState.FAILED:
        return mail.reason is MailReason.REFUSED
    return mail.state is MailState.SUPPRESSED


def _letters(mail: Mail) -> list[str]:
    return mail.details.get(_LETTERS, "").split()


def _passed(mail: Mail, days: Sequence[int]) -> Mapping[str, int]:
    """Return how many of the stages each invoice of a mail has passed with it: none by one of an earlier release."""
    passed = mail.details.get(_PASSED, "").split()
    return {
        one.id: 0 if day == _NO_STAGE else stages_until(int(day), days)
        for one, day in zip(mail.about, passed, strict=False)
    }


def _zone(customer: CustomerRef) -> str:
    return reminders.sender(customer.merchant_id).merchant.time_zone
