"""The contents of a reminder: read when it is sent, so that it asks for what is still open by then."""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from typing import Final, NamedTuple

from shared import config
from shared.commands.money.invoices import documents, mail_composing, pay_links
from shared.domain.core.clock import now
from shared.domain.core.ids import new_token
from shared.domain.core.languages import Language
from shared.domain.core.money import Amount
from shared.domain.core.refs import CustomerRef
from shared.domain.customer.composed_mails import Attachment, Composed, Composing, ContentsPending, NotToBeSent
from shared.domain.customer.customers import Customer
from shared.domain.customer.mails import Mail, MailReason
from shared.domain.money.invoices.documents import DocumentFormat, DocumentKind
from shared.domain.money.invoices.invoices import Invoice, InvoiceStatus
from shared.domain.money.invoices.parties import seller_of
from shared.domain.money.payments.payments import MAX_SETTLED
from shared.domain.money.reminders.reminder_clauses import charges_text, law_text, more_text
from shared.domain.money.reminders.reminder_facts import OwedInvoice
from shared.domain.money.reminders.reminder_fees import Debtor
from shared.domain.money.reminders.reminder_interest import InterestVerdict, interest_of
from shared.domain.money.reminders.reminder_law import Pack, pack_for
from shared.domain.money.reminders.reminder_texts import Values, fill
from shared.mails.content import Content, Unsubscribing
from shared.mails.reminder_mail import OpenInvoice, reminder_mail
from shared.messages.documents import DocumentRendering
from shared.store.money.invoices import rendered_files
from shared.store.money.mollie import connections
from shared.store.money.pricing import terms
from shared.store.money.reminders import reminders
from shared.store.money.reminders.reminders import Sender

MOST_COPIES: Final = 20
# After it the next run is there, and the days and amounts of the mail are old.
LATEST: Final = timedelta(hours=24)


class Demand(NamedTuple):
    """The claim of a reminder. `is_letter`: it is the first one, with the text of the law.

    `more` invoices are open that it does not list. `was_reminded`: a letter about one of the invoices was sent before.
    """

    invoices: Sequence[Invoice]
    stage: int
    currency: str
    fee: Amount | None = None
    interest: InterestVerdict | None = None
    is_letter: bool = False
    more: int = 0
    was_reminded: bool = True
    greeted: str | None = None

    @classmethod
    def of(cls, invoices: Sequence[Invoice], details: Mapping[str, str], interest: InterestVerdict | None) -> "Demand":
        currency, fee = details["currency"], details.get("fee")
        charged = Amount.parse(fee, currency) if fee else None
        is_letter = bool(details.get("is_letter"))
        # A mail of an earlier release has none of these.
        more = int(details.get("more", 0))
        was_reminded, greeted = bool(details.get("was_reminded", "1")), details.get("greeted")
        stage = int(details["stage"])
        return cls(invoices, stage, currency, charged, interest, is_letter, more, was_reminded, greeted)


def compose(composing: Composing) -> Composed:
    """Compose a reminder of what is still open. Raise NotToBeSent if nothing is, ContentsPending, MerchantNotFound."""
    customer, mail = composing.customer, composing.mail
    found = reminders.read_invoices(customer, [one.id for one in mail.about])
    still_open = [one for one in found if one.is_owed and one.status is not InvoiceStatus.PENDING]
    sender = reminders.sender(customer.merchant_id)
    if not _is_by_hand(mail):
        still_open = _still_due(customer, mail, still_open, sender)
    if not still_open:
        raise NotToBeSent
    wants_copies = composing.attach and sender.settings.attach_invoices
    copies = _copies(customer, still_open, mail.language) if wants_copies else []
    stop = Unsubscribing(composing.unsubscribe_url) if composing.unsubscribe_url else None
    content = reminder_content(
        composing.card,
        sender,
        Demand.of(still_open, mail.details, _interest(composing, sender, still_open)),
        mail.language,
        pay_url=_pay_url(customer, mail.details, still_open),
        unsubscribing=stop,
        has_copies=bool(copies),
    )
    return mail_composing.composed(content, sender.merchant, [*copies, *mail_composing.logo_files(sender.merchant)])


def _interest(composing: Composing, sender: Sender, still_open: Sequence[Invoice]) -> InterestVerdict | None:
    """Return the interest on what is still open, until the day on which the reminder was queued."""
    details, zone = composing.mail.details, sender.merchant.time_zone
    # A mail of an earlier release asks for none.
    if not details.get("interest"):
        return None
    debtor, currency = Debtor.of(composing.card, sender.merchant.country), details["currency"]
    letters = reminders.state_of(composing.customer).letters(currency)
    owed = [one for invoice in still_open if (one := OwedInvoice.of(invoice, zone))]
    return interest_of(debtor, owed, letters, currency, date.fromisoformat(details["interest_on"]))


def _is_by_hand(mail: Mail) -> bool:
    """Whether a member chose what a reminder is about. Only then may it go to a customer who is archived."""
    return mail.despite_archived


def _still_due(customer: CustomerRef, mail: Mail, invoices: list[Invoice], sender: Sender) -> list[Invoice]:
    """Return what a run would still remind of, none during a pause. Raise NotToBeSent for a mail that waited long."""
    if now() - mail.created_at > LATEST:
        raise NotToBeSent(MailReason.LATE)
    today, zone = terms.today_of(sender.merchant), sender.merchant.time_zone
    paused = reminders.state_of(customer).paused
    if paused and paused.holds_on(today):
        return []
    return [one for one in invoices if (owed := OwedInvoice.of(one, zone)) and not owed.left_out_on(today)]


def reminder_content(
    card: Customer,
    sender: Sender,
    demand: Demand,
    language: Language,
    *,
    pay_url: str | None,
    unsubscribing: Unsubscribing | None = None,
    has_copies: bool = True,
    has_logo: bool = True,
) -> Content:
    """Return the contents of a reminder as of now."""
    merchant, settings = sender.merchant, sender.settings
    today = terms.today_of(merchant)
    invoices = sorted(demand.invoices, key=lambda one: (one.due_on or date.max, one.number or ""))
    owed = [one for invoice in invoices if (one := OwedInvoice.of(invoice, merchant.time_zone))]
    words = fill(
        settings.stage(demand.stage).texts.of(language),
        settings.tone(demand.stage, is_overdue=owed[0].due_on < today, was_reminded=demand.was_reminded),
        _values(card, merchant.mail_sender, owed, demand.currency, today),
        language,
    )
    pack = _pack(card, merchant.country, today) if demand.is_letter else None
    law = law_text(pack, _overdue(owed, demand.currency, today), language) if pack else None
    charges = charges_text(demand.fee, demand.interest, language)
    more = more_text(demand.more, language) if demand.more else None
    return reminder_mail(
        [_open_invoice(one, is_described=pack is not None and pack.describes) for one in invoices],
        mail_composing.look_of(merchant, seller_of(merchant, language), language, has_logo=has_logo),
        greeted=demand.greeted or card.full_name or card.name,
        pay_url=pay_url,
        today=today,
        subject=words.subject,
        text="\n\n".join(part for part in (words.text, law, charges, more) if part),
        paid_at_once=MAX_SETTLED if len(invoices) > MAX_SETTLED else None,
        has_copies=has_copies,
        unsubscribing=unsubscribing,
    )


def _open_invoice(invoice: Invoice, *, is_described: bool) -> OpenInvoice:
    return OpenInvoice(
        invoice.number or "",
        invoice.balance,
        invoice.due_on,
        invoice.payment_reference,
        invoice.lines[0].description if is_described and invoice.lines else None,
    )


def _pay_url(customer: CustomerRef, details: Mapping[str, str], invoices: Sequence[Invoice]) -> str | None:
    """Return the address of the page that asks for what the mail does, None where nothing is paid online.

    Of more invoices than one payment settles, the page asks for those that were due first, and then for the next ones.
    """
    if not connections.is_working(customer.merchant_id):
        return None
    currency = details["currency"]
    if len(invoices) > MAX_SETTLED:
        link = pay_links.of_customer(customer, currency)
    else:
        # A mail of an earlier release has no token.
        link = pay_links.of_invoices(customer, currency, invoices, details.get("pay_token") or new_token())
    return config.pay_url(link.token)


def _values(card: Customer, company: str, owed: Sequence[OwedInvoice], currency: str, today: date) -> Values:
    total = Amount(sum(one.balance.minor for one in owed), currency)
    first = owed[0].due_on
    return Values(
        customer=card.full_name or card.name,
        company=company,
        amount=total,
        invoices=tuple(one.number for one in owed),
        due_on=first,
        days=max((today - first).days, 0),
    )


def _pack(card: Customer, country: str, today: date) -> Pack | None:
    debtor = Debtor.of(card, country)
    return pack_for(debtor.country, debtor.kind, today)


def _overdue(owed: Sequence[OwedInvoice], currency: str, today: date) -> Amount:
    return Amount(sum(one.balance.minor for one in owed if one.due_on < today), currency)


def _copies(customer: CustomerRef, invoices: Sequence[Invoice], language: Language) -> list[Attachment]:
    """Return the PDF of each invoice, none of so many that no mail takes them. Raise ContentsPending."""
    if len(invoices) > MOST_COPIES:
        return []
    copies, missing, kind = [], False, DocumentKind.INVOICE
    for invoice in invoices:
        found = rendered_files.find_all(customer, kind, invoice.id, DocumentRendering.queue)
        if found.files:
            copies.append(mail_composing.invoice_file(invoice, found.files, DocumentFormat.PDF, language))
        else:
            documents.request_missing(customer, kind, invoice.id, found.pending)
            missing = True
    if missing:
        raise ContentsPending
    return copies
