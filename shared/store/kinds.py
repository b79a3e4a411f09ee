"""Every kind of record of a customer, for the recount of its numbers. Made by `make openapi`."""

from typing import Any

from shared.store.customer.addresses import ADDRESSES
from shared.store.customer.contacts import CONTACTS
from shared.store.customer.mails import MAILS
from shared.store.customer.notes import NOTES
from shared.store.customer.records import Records
from shared.store.money.credit_entries import CREDIT_ENTRIES
from shared.store.money.credit_notes import CREDIT_NOTES
from shared.store.money.invoices import INVOICES
from shared.store.money.mandates import MANDATES
from shared.store.money.orders import ORDERS
from shared.store.money.payments import PAYMENTS
from shared.store.money.smart_links import SMART_LINKS
from shared.store.money.subscriptions import SUBSCRIPTIONS
from shared.store.money.transactions import TRANSACTIONS

KINDS: tuple[Records[Any], ...] = (
    ADDRESSES,
    CONTACTS,
    MAILS,
    NOTES,
    CREDIT_ENTRIES,
    CREDIT_NOTES,
    INVOICES,
    MANDATES,
    ORDERS,
    PAYMENTS,
    SMART_LINKS,
    SUBSCRIPTIONS,
    TRANSACTIONS,
)
