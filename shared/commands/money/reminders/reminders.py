"""Reminders of a customer: what a run and a member send, and what is expected. One transaction claims and queues."""

from collections.abc import Mapping, Sequence

from shared.access import Member
from shared.commands import mailing
from shared.commands.money.reminders import reminder_claims, reminder_previews
from shared.commands.money.reminders.reminder_cases import Case, read_case
from shared.domain.core.actors import SYSTEM, Actor
from shared.domain.core.clock import now
from shared.domain.core.once import Once
from shared.domain.core.refs import CustomerRef
from shared.domain.customer.mails import Mail, MailDraft, MailKind, MailSubject
from shared.domain.money.reminders import reminder_answers as answers
from shared.domain.money.reminders.reminder_acts import sent_entry
from shared.domain.money.reminders.reminder_answers import Reminder, ReminderForecast, ReminderRequest
from shared.domain.money.reminders.reminder_charges import Charges, charges_of
from shared.domain.money.reminders.reminder_facts import Sent, WhyNot
from shared.domain.money.reminders.reminder_forecast import Expected, forecast
from shared.domain.money.reminders.reminder_letters import Letter, first_letters
from shared.domain.money.reminders.reminder_states import Claim, ReminderState
from shared.domain.money.reminders.reminders import Plan, chosen_plan
from shared.store.customer import activity_log
from shared.store.engine.changes import Changes
from shared.store.engine.commit import commit, write
from shared.store.engine.idempotency import repeatable
from shared.store.engine.retries import retry_outdated
from shared.store.money.invoices.invoices import INVOICES
from shared.store.money.reminders import reminders
from shared.store.money.reminders.reminders import Sender

# Invoices of a reminder that have to be as they were read, in its transaction. Of more than these the worker of the
# mail leaves out what was paid meanwhile.
_MOST_CHECKED = 60


@retry_outdated
def remind(customer: CustomerRef, sender: Sender, due: Sequence[str] = ()) -> list[Plan]:
    """Send what is due to a customer, and return what was decided in each currency.

    `due` are the invoices that the run has found. Raise CustomerNotFound, Contended.
    """
    case = read_case(customer, sender, now(), due)
    plans = case.due_plans()
    for plan in plans:
        if plan.why_not is None:
            changes = Changes()
            charges = case.charges(plan, sender.settings.stage(plan.stage).asked)
            state, _ = queue(changes, case, plan, charges, by=SYSTEM)
            write(changes)
            case = case._replace(read=case.read._replace(state=state))
    return plans


@repeatable(Reminder)
@retry_outdated
def send(customer: CustomerRef, wanted: ReminderRequest, *, by: Member, once: Once | None, dry_run: bool) -> Reminder:
    """Send a reminder by hand, or preview it. Raise CustomerNotFound, ReminderNotSent, InvalidInput, Contended."""
    case = read_case(customer, reminders.sender(customer.merchant_id), now())
    plan = chosen_plan(
        case.sender.settings.schedule,
        case.facts_by_hand,
        case.owed,
        wanted.currency,
        case.sent(wanted.currency),
        case.at,
        case.zone,
        chosen=wanted.invoice_ids,
    )
    charges = case.charges(plan, wanted.asked)
    if dry_run:
        mails = reminder_previews.of_plan(case, plan, charges, wanted.language) if plan.invoices else []
        return _answer(case, plan, charges).model_copy(update={"dry_run": True, "mails": mails})
    if plan.why_not:
        raise answers.refusal(plan)
    charges.require_lawful()
    changes = Changes()
    _, mail = queue(changes, case, plan, charges, by=by.actor, by_hand=True)
    answer = _answer(case, plan, charges).model_copy(update={"mail_id": mail.id})
    return commit(changes, result=answer, once=once)


def expect(customer: CustomerRef) -> ReminderForecast:
    """Return the reminders of the next 90 days. Raise CustomerNotFound."""
    case = read_case(customer, reminders.sender(customer.merchant_id), now())
    state, settings = case.read.state, case.sender.settings
    sent: Mapping[str, Sent] = {one: case.sent(one) for one in case.credits}
    found = forecast(settings.schedule, case.facts, case.owed, case.credits, sent, case.at, case.zone)
    last = [
        answers.LastReminder(currency=name, at=one.at, stage=one.stage, fee=one.fee, interest=one.interest)
        for name, one in state.currencies.items()
    ]
    return ReminderForecast(
        active=settings.active,
        why_not=None if settings.active else WhyNot.SWITCHED_OFF,
        paused=state.paused,
        language=case.read.card.language,
        recipients=case.recipients,
        last=sorted(last, key=lambda one: one.at, reverse=True),
        more=case.read.more,
        items=_with_charges(case, found),
    )


def _with_charges(case: Case, found: Sequence[Expected]) -> list[answers.ExpectedReminder]:
    """Return what is expected, with the verdicts on fee and interest: each letter counts for those after it."""
    letters = {one: case.read.state.letters(one) for one in case.credits}
    items = []
    for one in found:
        asked = case.sender.settings.stage(one.stage).asked
        known = letters[one.currency]
        charges = charges_of(asked, case.debtor, one.invoices, known, one.currency, one.on)
        items.append(answers.expected(one, charges))
        if one.why_not is None:
            first = first_letters(one.invoices, known.known, one.on)
            letters[one.currency] = known.after(first, Letter(sent_on=one.on))
    return items


def queue(
    changes: Changes, case: Case, plan: Plan, charges: Charges, *, by: Actor, by_hand: bool = False
) -> tuple[ReminderState, Mail]:
    """Claim a stage and queue its mail in the same changes. Return the state after it.

    Refuse the changes with Outdated where another run or member was first, or an invoice has changed.
    """
    first = case.first_letters(plan)
    draft = MailDraft(
        kind=MailKind.REMINDER,
        to=case.recipients,
        language=case.read.card.language,
        about=[MailSubject(type="invoice", id=one.id, label=one.number) for one in plan.invoices],
        details=reminder_claims.details_of(case, plan, first, charges),
        despite_archived=by_hand,
    )
    mail = mailing.queue_mail(changes, case.customer, case.read.card, draft, by=by)
    claim = Claim(
        plan.currency,
        mail.id,
        plan.stage,
        plan.stages,
        case.sender.settings.days,
        first,
        charges.lawful_fee,
        charges.lawful_interest,
    )
    owed = None if case.read.more else case.owed
    state = case.read.state.claimed(claim, owed, at=case.at, today=case.today)
    reminders.save_state(changes, case.customer, case.read.state, state)
    reminded = {one.id for one in plan.invoices}
    for invoice in [one for one in case.read.invoices if one.id in reminded][:_MOST_CHECKED]:
        INVOICES.require_unchanged(changes, case.customer, invoice)
    activity_log.write(changes, case.customer, sent_entry(plan, mail.id, charges, by=by))
    return state, mail


def _answer(case: Case, plan: Plan, charges: Charges) -> Reminder:
    assert plan.total is not None
    owed = [one for one in case.owed if one.currency == plan.currency]
    return Reminder(
        dry_run=False,
        currency=plan.currency,
        stage=plan.stage,
        total=plan.total,
        invoices=answers.reminded(owed, case.today, dict(plan.left_out)),
        recipients=case.recipients,
        language=case.read.card.language,
        why_not=plan.why_not,
        fee=charges.fee,
        interest=charges.interest,
        next_at=answers.next_by_hand(case.read.state.sent(plan.currency).at, case.at),
        more=case.read.more,
    )
