"""Items of invoices, credit notes and orders exactly as commands write them, made without a request."""

from datetime import date, timedelta
from typing import Any, Final, TypeVar

from shared.domain.core.clock import now
from shared.domain.core.ids import new_id
from shared.domain.core.money import Amount
from shared.domain.core.records import CustomerRecord
from shared.domain.core.refs import CustomerRef, MerchantId
from shared.domain.customer.customers import CustomerCard
from shared.domain.customer.mails import MailDraft, MailKind, MailReason, MailState, new_mail
from shared.domain.customer.vat_checks import VatProof
from shared.domain.money.invoices.books import Books
from shared.domain.money.invoices.corrections import correct
from shared.domain.money.invoices.credit_notes import AmountCredit
from shared.domain.money.invoices.crediting import credit
from shared.domain.money.invoices.invoice_acts import create_invoice
from shared.domain.money.invoices.invoices import UNISSUED, Invoice
from shared.domain.money.invoices.issuing import issue_invoice
from shared.domain.money.mollie.payment_means import PaymentMeans
from shared.domain.money.mollie.provider_codes import Mode, ProviderStatus
from shared.domain.money.mollie.provider_payments import ProviderMandate, ProviderPayment, Purpose
from shared.domain.money.mollie.transactions import transactions_of
from shared.domain.money.orders.order_acts import create_order
from shared.domain.money.orders.orders import (
    Order,
    OrderDraft,
    OrderPayment,
    OrderStatus,
)
from shared.domain.money.payments.mandate_acts import receive
from shared.domain.money.payments.payment_acts import record_payment
from shared.domain.money.payments.payments import PaymentDraft
from shared.domain.money.payments.postings import Posting
from shared.domain.money.pricing.invoice_drafts import InvoiceDraft
from shared.domain.money.pricing.tax_classes import TaxClasses, with_built_in
from shared.domain.money.sales.smart_links import SmartLinkDraft, SmartLinkKind, create_link
from shared.domain.money.sales.subscription_acts import create_subscription
from shared.domain.money.sales.subscriptions import SubscriptionDraft, SubscriptionStatus
from shared.domain.team.merchant_edits import MerchantOpening, new_merchant
from shared.store.customer.mails import MAILS
from shared.store.customer.records import Records
from shared.store.engine import keys, wire
from shared.store.engine.changes import Changes
from shared.store.engine.commit import commit
from shared.store.money.invoices import invoice_lists
from shared.store.money.invoices.credit_entries import CREDIT_ENTRIES
from shared.store.money.invoices.credit_notes import CREDIT_NOTES
from shared.store.money.invoices.invoices import INVOICES
from shared.store.money.mollie.transactions import TRANSACTIONS
from shared.store.money.orders.orders import ORDERS
from shared.store.money.payments.mandates import MANDATES
from shared.store.money.payments.payments import PAYMENTS
from shared.store.money.pricing.terms import Terms
from shared.store.money.sales.smart_links import SMART_LINKS
from shared.store.money.sales.subscriptions import SUBSCRIPTIONS
from tests.bench import rows
from tests.bench.rows import AUTHOR, EncodedItem

DAY: Final = date(2026, 3, 2)
LINES = [
    {"description": "Yearly service of the boiler", "quantity": "1", "unit_price": "129.50"},
    {"description": "Fan and gasket", "quantity": "2", "unit_price": "34.75", "supply": "goods"},
]
OPENING = {"name": "Van Dijk", "country": "NL", "time_zone": "Europe/Amsterdam", "language": "nl"}
OWNER = {"name": "Sanne de Wit", "email": "owner@van-dijk.example"}
Kept = TypeVar("Kept", bound=CustomerRecord)
PART = AmountCredit(kind="amount", reason="Came a day late", amount=Amount(2500, "EUR"))

SUBSCRIPTION = {
    "product": "Care plan",
    "amount": {"currency": "EUR", "value": "15.00"},
    "interval": {"every": 1, "unit": "months"},
}


class Documents:
    """The documents of one customer, each with two lines."""

    def __init__(self, merchant_id: MerchantId, customer: CustomerCard) -> None:
        self._ref, self._customer = CustomerRef(merchant_id, customer.id), customer
        opening = {"merchant_id": merchant_id, "owner": OWNER, **OPENING}
        self._merchant = new_merchant(MerchantOpening.model_validate(opening))
        self._rules = Terms(customer, self._merchant, TaxClasses(items=with_built_in([])), None).rules(DAY)

    def draft(self) -> EncodedItem:
        return self._item(INVOICES, self._draft())

    def issued(self, n: int = 1) -> EncodedItem:
        return self._item(INVOICES, self._issued(n))

    def credit_note(self, n: int = 1) -> EncodedItem:
        invoice, number = self._issued(n), f"CN-2026-{n:05}"
        note = correct(
            invoice, credit(invoice, PART), PART.reason, number, Amount(0, invoice.currency), on=DAY, by=AUTHOR
        ).note
        return self._item(CREDIT_NOTES, note)

    def listed_invoice(self, n: int) -> EncodedItem:
        """Return one of all statuses alike, of which half of the open ones are overdue, over three years."""
        day = DAY + timedelta(days=n * 37 % 1096)
        status = invoice_lists.STORED[n % len(invoice_lists.STORED)]
        changed: dict[str, Any] = {"status": status, "issued_on": day, "due_on": day + timedelta(days=n % 2 * 9999)}
        if status in UNISSUED:
            changed |= {"number": None, "issued_on": None, "due_on": None, "created_on": day}
        return self._item(INVOICES, self._issued(n, quantity=str(n * 7 % 90 + 1)).model_copy(update=changed))

    def listed_order(self, n: int) -> EncodedItem:
        """Return one of all statuses and payments alike, over three years."""
        status, payment = (list(kind)[n // part % len(kind)] for kind, part in ((OrderStatus, 1), (OrderPayment, 6)))
        day = DAY + timedelta(days=n * 37 % 1096)
        order = self._order(n, quantity=str(n * 7 % 90 + 1))
        return self._item(ORDERS, order.model_copy(update={"status": status, "payment": payment, "ordered_on": day}))

    def order(self, n: int = 1) -> EncodedItem:
        return self._item(ORDERS, self._order(n))

    def payment(self, n: int = 1) -> EncodedItem:
        return self._item(PAYMENTS, self._paid(n).after)

    def subscription(self, _n: int = 1, *, paused: bool = False) -> EncodedItem:
        draft = SubscriptionDraft.model_validate(SUBSCRIPTION)
        made = create_subscription(draft, self._customer, self._merchant, self._rules, today=DAY, by=AUTHOR).after
        assert made
        status = SubscriptionStatus.PAUSED if paused else SubscriptionStatus.ACTIVE
        return self._item(SUBSCRIPTIONS, made.model_copy(update={"status": status}))

    def transaction(self, n: int = 1) -> EncodedItem:
        facts = ProviderPayment(
            id=f"tr_{n:08}", mode=Mode.TEST, status=ProviderStatus.PAID, amount=Amount(5000, "EUR"), created_at=now()
        )
        return self._item(TRANSACTIONS, transactions_of(facts, Purpose(customer_id=self._customer.id), [], None)[0])

    def mandate(self, n: int = 1) -> EncodedItem:
        reported = ProviderMandate(
            id=f"mdt_{n:08}", mode=Mode.TEST, status="valid", means=PaymentMeans.DIRECTDEBIT, created_at=now()
        )
        return self._item(MANDATES, receive(reported, None).after)

    def mail(self, _n: int = 1) -> EncodedItem:
        """Return one that was not sent, which may be sent again."""
        draft = MailDraft(kind=MailKind.TEST, to=["klant@example.com"], language=self._customer.language)
        mail = new_mail(draft, by=AUTHOR).moved(MailState.SUPPRESSED, MailReason.ARCHIVED)
        return self._item(MAILS, mail)

    def vat_proof(self, _n: int = 1) -> EncodedItem:
        proof = VatProof(id=new_id("vat"), number="NL002455799B11", is_valid=True, checked_at=now())
        return wire.encode_item(keys.record(self._ref, keys.VAT_PROOF, proof.id) | proof.model_dump(mode="json"))

    def smart_link(self) -> EncodedItem:
        draft = SmartLinkDraft(name="Boiler service", kind=SmartLinkKind.AMOUNT, amount=Amount(12100, "EUR"))
        return self._item(SMART_LINKS, create_link(draft, by=AUTHOR).after)

    def credit_entry(self, n: int = 1) -> EncodedItem:
        return self._item(CREDIT_ENTRIES, self._paid(n).credit)

    def _paid(self, n: int) -> Posting:
        """Return a payment that became credit."""
        draft = PaymentDraft(amount=Amount(5000, "EUR"), reference=f"2026-{n:05}")
        return record_payment(draft, Books(Amount(0, "EUR"), []), [], today=DAY, by=AUTHOR)

    def _order(self, n: int, **first: str) -> Order:
        draft = OrderDraft.model_validate({"lines": _lines(first)})
        number = f"ORD-{n:05}"
        act = create_order(draft, number, self._customer, self._merchant, self._rules, today=DAY, by=AUTHOR)
        assert act.after
        return act.after

    def _draft(self, **first: str) -> Invoice | None:
        draft = InvoiceDraft.model_validate({"lines": _lines(first)})
        return create_invoice(draft, self._customer, self._merchant, self._rules, today=DAY, by=AUTHOR).after

    def _issued(self, n: int, **first: str) -> Invoice:
        draft = self._draft(**first)
        assert draft
        number = f"2026-{n:05}"
        issued = issue_invoice(draft, self._customer, self._merchant, self._rules, number, on=DAY, by=AUTHOR).after
        assert issued
        return issued

    def _item(self, records: Records[Kept], record: Kept | None) -> EncodedItem:
        changes = Changes()
        records.change(changes, self._ref, None, record)
        written = rows.written(lambda: commit(changes, result=self._customer))[1]
        # An issued invoice is filed for reminders as well.
        (item,) = (one for one in written if one["SK"]["S"].startswith(records.prefix))
        return item


def _lines(first: dict[str, str]) -> list[dict[str, str]]:
    """Return the lines, of which the first has other values."""
    return [LINES[0] | first, *LINES[1:]]
