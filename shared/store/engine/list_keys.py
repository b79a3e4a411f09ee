"""The partitions of the list indexes: a list of each merchant or customer, by what it is narrowed by."""

from shared.domain.core.refs import CustomerRef, MerchantId
from shared.store.engine import keys


def customers_list(merchant_id: MerchantId, status: str) -> str:
    return f"M#{merchant_id}#CUSTOMERS#{status}"


def customers_tagged(merchant_id: MerchantId, status: str, tag_id: str) -> str:
    return f"{customers_list(merchant_id, status)}#TAG#{tag_id}"


def customers_trash(merchant_id: MerchantId) -> str:
    return f"M#{merchant_id}#TRASH"


def activity_list(customer: CustomerRef) -> str:
    return f"{keys.customer_partition(customer)}#ACTIVITY"


def invoices_list(customer: CustomerRef, status: str) -> str:
    return f"{keys.customer_partition(customer)}#INVOICES#{status}"


def credit_notes_list(customer: CustomerRef) -> str:
    return f"{keys.customer_partition(customer)}#CREDITNOTES"


def orders_list(customer: CustomerRef, status: str) -> str:
    return f"{keys.customer_partition(customer)}#ORDERS#{status}"


def transactions_list(customer: CustomerRef, kind: str) -> str:
    return f"{keys.customer_partition(customer)}#TRANSACTIONS#{kind}"


def subscriptions_list(customer: CustomerRef, status: str) -> str:
    return f"{keys.customer_partition(customer)}#SUBSCRIPTIONS#{status}"


def mails_list(customer: CustomerRef, state: str) -> str:
    return f"{keys.customer_partition(customer)}#MAILS#{state}"


def payments_list(customer: CustomerRef, origin: str) -> str:
    return f"{keys.customer_partition(customer)}#PAYMENTS#{origin}"


def reminders_due(merchant_id: MerchantId) -> str:
    """Return the list of the invoices of a merchant by the day on which a run looks at them."""
    return f"M#{merchant_id}#REMINDABLE"


def open_payments(merchant_id: MerchantId, mode: str) -> str:
    """Return the list of payments at Mollie that may still change."""
    return f"M#{merchant_id}#OPENPAYMENTS#{mode}"


def waiting_subscriptions(merchant_id: MerchantId) -> str:
    """Return the list of subscriptions that wait for a connection to Mollie."""
    return f"M#{merchant_id}#WAITING"


def documents_list(merchant_id: MerchantId) -> str:
    """Return the list of the numbers of all issued documents by their date of issue."""
    return f"M#{merchant_id}#DOCUMENTS"


def payments_of_merchant(merchant_id: MerchantId) -> str:
    return f"M#{merchant_id}#PAYMENTS"
