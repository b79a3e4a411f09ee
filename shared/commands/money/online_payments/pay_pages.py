"""Contents of pay pages, read anew at each request, so that no amount is of an earlier moment."""

from contextlib import suppress
from typing import NamedTuple

from shared.access import MerchantNotFound
from shared.commands.money.mollie import provider_reports
from shared.domain.core.languages import Language
from shared.domain.core.refs import CustomerRef
from shared.domain.customer.customers import CustomerCard, Status
from shared.domain.money.mollie.public_links import LinkKind, PublicLink
from shared.domain.money.mollie.transactions import TransactionStatus
from shared.domain.money.online_payments.link_pages import LinkPage, link_page_of
from shared.domain.money.online_payments.pay_pages import (
    LinkGone,
    Look,
    Outcome,
    PayPage,
    look_of,
    page_of,
)
from shared.domain.money.sales.smart_links import state_of
from shared.domain.team.logos import Logo, LogoNotFound, logo_key
from shared.domain.team.merchants import Merchant
from shared.integrations import document_store
from shared.store.customer.customers import CustomerNotFound
from shared.store.engine.changes import Changes
from shared.store.engine.commit import write
from shared.store.engine.retries import Outdated
from shared.store.money.mollie import connections, public_links, transactions
from shared.store.money.online_payments import pay_attempts
from shared.store.money.online_payments.pay_attempts import PayAttempt
from shared.store.money.payments import accounts, open_invoices
from shared.store.money.pricing import terms
from shared.store.money.sales.smart_links import SMART_LINKS, counts_of
from shared.store.team import merchants

_NOT_PAID = {TransactionStatus.FAILED, TransactionStatus.EXPIRED, TransactionStatus.CANCELLED}


class Opened(NamedTuple):
    page: PayPage | LinkPage
    customer: CustomerRef


def open_page(token: str, language: Language | None) -> Opened:
    """Read everything that a page shows. The language is the customer's by default. Raise LinkGone."""
    link = public_links.find(token)
    customer = link.customer if link else None
    if link is None or customer is None or link.kind is LinkKind.WEBHOOK:
        raise LinkGone
    try:
        open_one = _open_smart_link if link.kind is LinkKind.SMART_LINK else _open_invoices
        return open_one(link, customer, language)
    except (CustomerNotFound, MerchantNotFound):
        raise LinkGone from None


def outcome_of(token: str, customer: CustomerRef, *, view: str, reloads: int) -> Outcome | None:
    """Return what became of the last payment that was begun on a page, None where there is none.

    While nothing is known after the page was reloaded, have Mollie asked once: it reports nothing of money that is on
    its way, and a report may be late.
    """
    attempt = pay_attempts.find(token, view)
    if attempt is None:
        return None
    listed = transactions.find_many(customer, [attempt.payment_id])
    status = listed[attempt.payment_id].status if listed else TransactionStatus.OPEN
    if status is TransactionStatus.PAID:
        return Outcome.PAID
    if status in _NOT_PAID:
        return Outcome.NOT_PAID
    if reloads and not attempt.is_asked:
        _have_asked(token, view, customer, attempt)
    return Outcome.WAITING


def _have_asked(token: str, view: str, customer: CustomerRef, attempt: PayAttempt) -> None:
    changes = Changes()
    pay_attempts.set_asked(changes, token, view, attempt.payment_id)
    provider_reports.add_request(changes, customer.merchant_id, attempt.payment_id)
    # Another reload may have had it asked.
    with suppress(Outdated):
        write(changes)


def logo_of(token: str) -> tuple[Logo, bytes]:
    """Return the logo of the merchant whose link it is. Raise LinkGone, LogoNotFound, DocumentsUnavailable."""
    link = public_links.find(token)
    if link is None:
        raise LinkGone
    logo = merchants.get(link.merchant_id).logo
    content = document_store.get(logo_key(link.merchant_id, logo.name)) if logo else None
    if logo is None or content is None:
        raise LogoNotFound("There is no logo.")
    return logo, content


def _open_invoices(link: PublicLink, customer: CustomerRef, language: Language | None) -> Opened:
    account = accounts.read(customer, invoice_ids=_invoice_ids(link, customer))
    invoices = [one for one in account.invoices.values() if one.is_issued]
    if link.kind is LinkKind.INVOICE and not invoices:
        raise LinkGone
    page = page_of(
        sorted(invoices, key=lambda one: (one.listed_on, one.id)),
        invoices[0].currency if link.kind is LinkKind.INVOICE else link.id or account.merchant.base_currency,
        _look(customer, account.merchant, account.customer, language),
        today=account.today,
    )
    return Opened(page, customer)


def _open_smart_link(public: PublicLink, customer: CustomerRef, language: Language | None) -> Opened:
    read = terms.read(customer, and_item=SMART_LINKS.key(customer, public.id or ""))
    if read.item is None:
        raise LinkGone
    link = SMART_LINKS.require(read.item)
    page = link_page_of(
        link,
        state_of(link, counts_of(read.item)),
        _look(customer, read.merchant, read.customer, language),
        is_archived=read.customer.status is Status.ARCHIVED,
    )
    return Opened(page, customer)


def _look(customer: CustomerRef, merchant: Merchant, card: CustomerCard, language: Language | None) -> Look:
    return look_of(
        merchant,
        language or card.language,
        preferred=card.payment_method,
        is_online=connections.is_working(customer.merchant_id),
    )


def _invoice_ids(link: PublicLink, customer: CustomerRef) -> list[str]:
    if link.kind is LinkKind.INVOICE:
        return [link.id or ""]
    return link.invoice_ids or open_invoices.oldest(customer, link.id or "")
