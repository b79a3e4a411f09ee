"""Finds the payments of a period, of a customer or of a merchant, without reading any other."""

from shared.domain.core.refs import CustomerRef, MerchantId
from shared.domain.money.payments.payment_sheets import PaymentOf
from shared.domain.money.payments.payments import Payment, PaymentOrigin
from shared.domain.money.pricing.document_filters import Days
from shared.store.customer import customers
from shared.store.engine import keys, list_keys, table
from shared.store.engine.stored import read
from shared.store.money.invoices.documents_of_period import listed

PaymentRefs = list[tuple[CustomerRef, str]]
"""The customer and the id of each payment."""


def of_customer(customer: CustomerRef, days: Days, *, most: int) -> PaymentRefs:
    """Return a customer's payments, or the first `most` of each list."""
    partitions = [list_keys.payments_list(customer, origin) for origin in PaymentOrigin]
    return [(customer, item["row"]["id"]) for partition in partitions for item in listed(partition, days, most)]


def of_merchant(merchant_id: MerchantId, days: Days, *, most: int) -> PaymentRefs:
    """Return at most `most` payments of all customers."""
    rows = (item["row"] for item in listed(list_keys.payments_of_merchant(merchant_id), days, most))
    return [(CustomerRef(merchant_id, row["customer_id"]), row["record_id"]) for row in rows]


def read_all(wanted: PaymentRefs) -> list[PaymentOf]:
    """Return these payments with their customers. One that is deleted by now is left out."""
    paying = {keys.customer_partition(customer): customer for customer, _ in wanted}
    payments = table.get_many([keys.record(customer, keys.PAYMENT, payment_id) for customer, payment_id in wanted])
    cards = table.get_many([keys.customer(customer) for customer in paying.values()])
    by_partition = {item["PK"]: customers.from_item(item) for item in cards}
    return [(by_partition[item["PK"]], read(Payment, item)) for item in payments if item["PK"] in by_partition]
