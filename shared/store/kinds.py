"""Every kind of record of a customer, for the recount of its numbers. Made by `make openapi`."""

from typing import Any

from shared.store.customer.addresses import ADDRESSES
from shared.store.customer.contacts import CONTACTS
from shared.store.customer.mails import MAILS
from shared.store.customer.notes import NOTES
from shared.store.customer.records import Records
from shared.store.money.invoices.credit_entries import CREDIT_ENTRIES
from shared.store.money.invoices.credit_notes import CREDIT_NOTES
from shared.store.money.invoices.invoices import INVOICES
from shared.store.money.mollie.transactions import TRANSACTIONS
from shared.store.money.orders.orders import ORDERS
from shared.store.money.payments.mandates import MANDATES
from shared.store.money.payments.payments import PAYMENTS
from shared.store.money.sales.smart_links import SMART_LINKS
from shared.store.money.sales.subscriptions import SUBSCRIPTIONS

KINDS: tuple[Records[Any], ...] = (
    ADDRESSES,
    CONTACTS,
    MAILS,
    NOTES,
    CREDIT_ENTRIES,
    CREDIT_NOTES,
    INVOICES,
    TRANSACTIONS,
    ORDERS,
    MANDATES,
    PAYMENTS,
    SMART_LINKS,
    SUBSCRIPTIONS,
)
