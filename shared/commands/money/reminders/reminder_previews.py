"""Previews of reminders: of one that a member is about to send, and of words of a stage that are being written."""

from datetime import timedelta
from functools import partial

from shared.access import Member, Permission
from shared.commands.money.invoices import mail_composing
from shared.commands.money.reminders import reminder_mails
from shared.commands.money.reminders.reminder_cases import Case
from shared.commands.money.reminders.reminder_mails import Demand
from shared.domain.core.clock import now
from shared.domain.core.languages import Language
from shared.domain.money.reminders.reminder_charges import Charges
from shared.domain.money.reminders.reminder_samples import sample_customer, sample_invoices
from shared.domain.money.reminders.reminder_settings import (
    PreviewedMail,
    ReminderPreview,
    ReminderPreviewRequest,
    ReminderSettingsEdit,
)
from shared.domain.money.reminders.reminders import Plan
from shared.mails.content import Content
from shared.store.money.pricing import terms
from shared.store.money.reminders import reminders
from shared.store.team import members


def of_plan(case: Case, plan: Plan, charges: Charges, also: Language | None) -> list[PreviewedMail]:
    """Return the mail in the customer's language, and in another one for a member who reads that."""
    names = {one.id for one in plan.invoices}
    invoices = [one for one in case.read.invoices if one.id in names]
    demand = Demand(
        invoices,
        plan.stage,
        plan.currency,
        charges.lawful_fee,
        charges.interest,
        is_letter=bool(case.first_letters(plan)),
        more=case.read.more,
        was_reminded=case.was_reminded(plan),
        greeted=case.greeted,
    )
    url = mail_composing.shown_url(case.customer.merchant_id)
    languages = dict.fromkeys([case.read.card.language, *([also] if also else [])])
    content = partial(reminder_mails.reminder_content, case.read.card, case.sender, demand, pay_url=url, has_logo=False)
    return [_mail(language, content(language)) for language in languages]


def of_words(wanted: ReminderPreviewRequest, *, by: Member) -> ReminderPreview:
    """Return a mail with words that are being written, in each language. Raise NoLongerPermitted, InvalidInput."""
    members.require_now_for_read(by, Permission.SETTINGS_WRITE)
    sender = reminders.sender(by.merchant_id)
    today = terms.today_of(sender.merchant)
    settings = sender.settings.edited(ReminderSettingsEdit(stages=wanted.stages), today=today)
    days = settings.stage(wanted.stage).days
    invoices = sample_invoices(sender.merchant.base_currency, due_on=today - timedelta(days=days), at=now())
    demand = Demand(invoices, wanted.stage, sender.merchant.base_currency, is_letter=False)
    card = sample_customer(sender.merchant.language, at=now())
    with_words = sender._replace(settings=settings)
    content = partial(reminder_mails.reminder_content, card, with_words, demand, pay_url="#", has_logo=False)
    return ReminderPreview(mails=[_mail(language, content(language)) for language in Language])


def _mail(language: Language, content: Content) -> PreviewedMail:
    return PreviewedMail(language=language, subject=content.subject, text=content.text, html=content.html)
