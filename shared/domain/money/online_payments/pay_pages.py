"""Contents of a page on which a customer pays: the amount that is owed now, or why there is nothing to pay."""

from collections.abc import Sequence
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from shared.domain.core.languages import Language
from shared.domain.core.models import RequestModel
from shared.domain.core.money import Amount
from shared.domain.customer.customer_values import PaymentMethod
from shared.domain.money.invoices.invoices import Invoice, InvoiceStatus
from shared.domain.money.mollie.payment_means import PaymentMeans
from shared.domain.team.merchants import Merchant
from shared.errors import Conflict, NotFound, TooManyRequests

MAX_CHECKOUTS_AN_HOUR = 20

# A direct debit needs a mandate, not a payer.
_CHOOSABLE = frozenset(PaymentMethod) - {PaymentMethod.DIRECTDEBIT}


class LinkGone(NotFound):
    """The link leads to nothing that can be paid, or not any more."""

    code = "pay_link_not_found"

    def __init__(self) -> None:
        super().__init__("This link is not available any more.")


class AmountChanged(Conflict):
    """The amount to be paid is no longer the one that the page showed."""

    code = "amount_changed"


class TooManyCheckouts(TooManyRequests):
    """Too many payments were begun on one pay page within an hour."""

    code = "too_many_checkouts"

    def __init__(self, limit: int) -> None:
        super().__init__(f"At most {limit} payments can be begun here in an hour. Try again later.")


class CheckoutRefused(Conflict):
    """The payment service does not take this payment, such as one of too small an amount."""

    code = "checkout_refused"

    def __init__(self) -> None:
        super().__init__("This cannot be paid online. Ask the sender how else you can pay.")


class PayState(StrEnum):
    """`in_flight`: a payment is on its way. `nothing`: there is no open invoice. `gone`: there is no such page."""

    DUE = "due"
    IN_FLIGHT = "in_flight"
    PAID = "paid"
    CREDITED = "credited"
    CANCELLED = "cancelled"
    NOTHING = "nothing"


class Outcome(StrEnum):
    """The outcome of the last payment that was begun on the page."""

    WAITING = "waiting"
    NOT_PAID = "not_paid"
    PAID = "paid"


class Owed(NamedTuple):
    """An invoice on the page, and what is left of it to pay."""

    id: str
    number: str
    due_on: date | None
    amount: Amount
    is_overdue: bool


class Look(NamedTuple):
    """The common part of pay pages. `accent` is a colour such as #0b6e4f. `method` is the one to offer first.

    `is_online` is whether the merchant takes payments online.
    """

    merchant: str
    accent: str | None
    has_logo: bool
    language: Language
    method: PaymentMeans | None
    is_online: bool


class PayPage(NamedTuple):
    """`owed` are the invoices that a payment settles, `due` is their sum."""

    look: Look
    state: PayState
    owed: Sequence[Owed]
    due: Amount


class Choice(RequestModel):
    """The payer's form: the amount that the page showed, in minor units, and the means of payment, or none.

    `nonce` is random and of one view of the page: sending it twice begins one payment. Where the payer chooses the
    amount, `amount` is what they typed, and `due` is empty.
    """

    nonce: str
    due: str
    amount: str = ""
    method: str = ""
    lang: str = ""


def page_of(
    invoices: Sequence[Invoice],
    currency: str,
    look: Look,
    *,
    today: date,
) -> PayPage:
    """Return the page of one invoice, or of several that are open."""
    states = {one.id: state_of(one) for one in invoices}
    due = [one for one in invoices if states[one.id] is PayState.DUE]
    if len(due) == 1 and due[0].payment_method:
        look = look._replace(method=_choosable(due[0].payment_method))
    return PayPage(
        look,
        state=PayState.DUE if due else next(iter(states.values()), PayState.NOTHING),
        owed=[_owed(one, today) for one in (due or invoices)],
        due=sum((one.balance for one in due), Amount(0, currency)),
    )


def look_of(merchant: Merchant, language: Language, *, preferred: PaymentMethod | None, is_online: bool) -> Look:
    """`preferred` is the customer's method (S63)."""
    return Look(
        merchant=merchant.legal_name or merchant.name,
        accent=merchant.accent,
        has_logo=merchant.logo is not None,
        language=language,
        method=_choosable(preferred),
        is_online=is_online,
    )


def state_of(invoice: Invoice) -> PayState:
    if invoice.status is InvoiceStatus.CANCELLED:
        return PayState.CANCELLED
    if invoice.balance.minor <= 0:
        return PayState.PAID if invoice.payable.minor > 0 or not invoice.credited else PayState.CREDITED
    return PayState.IN_FLIGHT if invoice.status is InvoiceStatus.PENDING else PayState.DUE


def means_of(chosen: str) -> PaymentMeans | None:
    """Return the means of payment that a payer sent, None for any that a payer cannot choose."""
    return PaymentMeans(chosen) if chosen in set(_CHOOSABLE) else None


def require_as_shown(page: PayPage, shown: str) -> None:
    """Raise AmountChanged unless the amount to pay is the one that the payer saw, in minor units."""
    if page.state is not PayState.DUE or shown != str(page.due.minor):
        raise AmountChanged("The amount to pay has changed. Check it and try again.")


def _choosable(method: PaymentMethod | None) -> PaymentMeans | None:
    return PaymentMeans(method) if method in _CHOOSABLE else None


def _owed(invoice: Invoice, today: date) -> Owed:
    is_overdue = invoice.shown_on(today) is InvoiceStatus.UNPAID
    return Owed(invoice.id, invoice.number or "", invoice.due_on, invoice.balance, is_overdue)
