"""The money account of a customer: one read of all that an act on it needs, and what a posting writes."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import NamedTuple

from shared.access import MerchantNotFound
from shared.domain.core.refs import CustomerRef
from shared.domain.customer.customers import CustomerCard
from shared.domain.money.invoices.books import Books
from shared.domain.money.invoices.invoices import Invoice
from shared.domain.money.payments.postings import Posting
from shared.domain.team.merchants import MerchantCard
from shared.store.customer import activity_log, customers
from shared.store.customer.customers import CustomerNotFound
from shared.store.engine import keys, table
from shared.store.engine.changes import Changes
from shared.store.engine.conditions import Refusal
from shared.store.engine.keys import Item
from shared.store.engine.stored import read as read_record
from shared.store.money.invoices import credit_entries, exchange_rates
from shared.store.money.invoices.invoices import INVOICES
from shared.store.money.payments import link_sales, payments
from shared.store.money.payments.payments import PAYMENTS
from shared.store.money.pricing import terms
from shared.store.team import merchants


class Account(NamedTuple):
    """`payment` is the item of the payment that was asked for, `invoices` those that exist, by their ids."""

    customer: CustomerCard
    merchant: MerchantCard
    payment: Item | None
    invoices: dict[str, Invoice]

    @property
    def today(self) -> date:
        return terms.today_of(self.merchant)

    def books(self, currency: str) -> Books:
        """Return the books of a currency. Invoices in another one, and those that are not issued, are no part of it."""
        own = (one for one in self.invoices.values() if one.currency == currency and one.is_issued)
        return Books(self.customer.credit(currency), own)

    def by_age(self, invoice_ids: Iterable[str]) -> list[str]:
        """Return those of the ids that exist, by their date of issue."""
        found = [self.invoices[one] for one in invoice_ids if one in self.invoices]
        return [one.id for one in sorted(found, key=lambda one: (one.listed_on, one.id))]


def read(customer: CustomerRef, *, payment_id: str | None = None, invoice_ids: Sequence[str] = ()) -> Account:
    """Read everything in one BatchGetItem. Raise CustomerNotFound, MerchantNotFound."""
    of_customer, of_merchant = keys.customer(customer), keys.merchant(customer.merchant_id)
    of_invoices = {invoice_id: INVOICES.key(customer, invoice_id) for invoice_id in invoice_ids}
    of_payment = PAYMENTS.key(customer, payment_id) if payment_id else None
    wanted = [of_customer, of_merchant, *of_invoices.values()] + ([of_payment] if of_payment else [])
    items = {(item["PK"], item["SK"]): item for item in table.get_many(wanted)}
    found = {invoice_id: items.get((key["PK"], key["SK"])) for invoice_id, key in of_invoices.items()}
    card, merchant = (
        items.get((of_customer["PK"], of_customer["SK"])),
        items.get((of_merchant["PK"], of_merchant["SK"])),
    )
    if card is None:
        raise CustomerNotFound
    if merchant is None:
        raise MerchantNotFound
    return Account(
        customers.from_item(card),
        merchants.from_item(merchant),
        items.get((of_payment["PK"], of_payment["SK"])) if of_payment else None,
        {invoice_id: read_record(Invoice, item) for invoice_id, item in found.items() if item},
    )


def write(
    changes: Changes, customer: CustomerRef, account: Account, posting: Posting, *, refused: Refusal | None = None
) -> None:
    """Write a posting. Refuse the changes with Outdated where an invoice or the credit is not as it was read.

    Where the payment is not, refuse them with StalePayment, or with `refused`.
    """
    if posting.before or posting.after:
        payments.change(changes, customer, posting.before, posting.after, refused=refused)
    if posting.before and posting.after:
        link_sales.follow_payment(changes, customer, posting.before, posting.after)
    moved = exchange_rates.with_rates([after for _, after in posting.invoices], account.merchant.base_currency)
    for (before, _), after in zip(posting.invoices, moved, strict=True):
        INVOICES.change(changes, customer, before, after, refused=customers.outdated)
    if posting.credit:
        credit_entries.add(changes, customer, posting.credit)
    if posting.entry:
        activity_log.write(changes, customer, posting.entry)
