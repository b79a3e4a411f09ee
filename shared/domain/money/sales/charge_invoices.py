"""The invoice of a charge: the line of the subscription with the days that it pays."""

from datetime import date

from shared.domain.core.languages import Language
from shared.domain.core.money import Amount
from shared.domain.money.pricing.invoice_drafts import InvoiceDraft
from shared.domain.money.sales.billing_dates import Period
from shared.domain.money.sales.subscription_pricing import line_draft
from shared.domain.money.sales.subscriptions import Subscription

_MONTHS = {
    "en": "January February March April May June July August September October November December",
    "nl": "januari februari maart april mei juni juli augustus september oktober november december",
    "es": "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
}
_RANGE = {"en": "{first} to {last}", "nl": "{first} t/m {last}", "es": "del {first} al {last}"}
_DAY = {"en": "{day} {month} {year}", "nl": "{day} {month} {year}", "es": "{day} de {month} de {year}"}


def invoice_draft_of(subscription: Subscription, charged: Amount, period: Period, language: Language) -> InvoiceDraft:
    """Return the draft of a charge's invoice: due at once, because the money is on its way.

    It comes to what was charged, also where the price was edited since.
    """
    if charged != subscription.charge and charged.currency == subscription.charge.currency:
        subscription = subscription.model_copy(update={"amount": charged, "prices_include_vat": True})
    line = line_draft(subscription, f"{subscription.label}\n{period_text(period, language)}")
    return InvoiceDraft(
        currency=subscription.amount.currency,
        prices_include_vat=subscription.prices_include_vat,
        lines=[line],
        payment_term_days=0,
        concept=True,
    )


def period_text(period: Period, language: Language) -> str:
    """Return the first and the last day of a period in the customer's language."""
    return _RANGE[language].format(first=_day(period.first, language), last=_day(period.last, language))


def _day(day: date, language: Language) -> str:
    return _DAY[language].format(day=day.day, month=_MONTHS[language].split()[day.month - 1], year=day.year)
