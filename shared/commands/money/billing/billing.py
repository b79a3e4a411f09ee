"""Reads of a customer's billing figures: what they are, how each is made, and how old what is left to pay is."""

from shared.domain.core.refs import CustomerRef
from shared.domain.money.billing.ageing import BillingAgeing, ageing_of
from shared.domain.money.billing.billing import Billing, billing_of, currency_billing
from shared.domain.money.billing.billing_explained import (
    Explanation,
    Metric,
    explain_credit,
    explain_invoices,
    explain_received,
)
from shared.domain.money.invoices.invoices import OUTSTANDING
from shared.store.money.billing import counted_rows
from shared.store.money.payments import accounts


def figures(customer: CustomerRef) -> Billing:
    """Read customer and merchant in one BatchGetItem. Raise CustomerNotFound."""
    account = accounts.read(customer)
    return billing_of(account.customer, account.merchant, account.today)


def ageing(customer: CustomerRef) -> BillingAgeing:
    """Raise CustomerNotFound."""
    account = accounts.read(customer)
    kept = [status for status in OUTSTANDING if account.customer.invoice_counts.get(status)]
    return ageing_of(counted_rows.invoices(customer, kept, account.today), account.today)


def explain(customer: CustomerRef, metric: Metric, *, currency: str | None) -> Explanation:
    """Explain a figure in a currency, by default the merchant's. Raise CustomerNotFound."""
    account = accounts.read(customer)
    card, today = account.customer, account.today
    billing = currency_billing(card, currency or account.merchant.base_currency, today)
    if metric is Metric.RECEIVED:
        return explain_received(billing, counted_rows.payments(customer), today)
    if metric is Metric.CREDIT:
        return explain_credit(billing, counted_rows.credit_entries(customer), today)
    kept = [status for status, number in card.invoice_counts.items() if number]
    rows, base = counted_rows.invoices(customer, kept, today), account.merchant.base_currency
    return explain_invoices(metric, billing, rows, today, base=base)
