"""Reads and writes of invoices."""

from dataclasses import dataclass

from shared.domain.core.refs import CustomerRef
from shared.domain.customer.customer_errors import CustomerArchived
from shared.domain.customer.customers import Status
from shared.domain.money.invoices.invoices import Invoice
from shared.errors import NotFound, StaleVersion
from shared.store.customer import customers
from shared.store.customer.customers import CustomerNotFound
from shared.store.customer.records import Records
from shared.store.engine import keys
from shared.store.engine.changes import Changes
from shared.store.engine.conditions import Exists, Lacks, OneOf, Refusal
from shared.store.engine.keys import Item
from shared.store.engine.retries import outdated
from shared.store.money.invoices import invoice_lists, remindable

NOT_ARCHIVED = frozenset({Status.ACTIVE.value, Status.SUSPENDED.value})


class InvoiceNotFound(NotFound):
    """There is no such invoice, or it was deleted."""

    code = "invoice_not_found"


class StaleInvoice(StaleVersion):
    """The invoice has changed since the version that the caller read."""


@dataclass(frozen=True)
class _Invoices(Records[Invoice]):
    """Invoices, which are in the index of reminders while there is something left to pay."""

    def change(
        self,
        changes: Changes,
        customer: CustomerRef,
        before: Invoice | None,
        after: Invoice | None,
        *,
        refused: Refusal | None = None,
    ) -> None:
        super().change(changes, customer, before, after, refused=refused)
        remindable.file(changes, customer, before, after)


INVOICES = _Invoices(
    keys.INVOICE,
    Invoice,
    missing=lambda: InvoiceNotFound("There is no such invoice. It may have been deleted."),
    changed_since=lambda current: StaleInvoice(
        "Someone changed this invoice since you read it. Read it again and repeat your change.", current=current
    ),
    listed=invoice_lists.listed,
)


def require_not_archived(changes: Changes, customer: CustomerRef) -> None:
    """Refuse the changes with CustomerArchived, for a customer that was archived since it was read."""

    def refused(item: Item | None) -> Exception:
        if item is None:
            return CustomerNotFound()
        current = customers.from_item(item).record
        return CustomerArchived("This customer was archived. Reactivate it first.", current=current)

    changes.check(keys.customer(customer), when=[OneOf("status", NOT_ARCHIVED, refused)])


def set_pay_token(changes: Changes, customer: CustomerRef, invoice_id: str, token: str) -> None:
    """Give an issued invoice its token. Refuse the changes with Outdated if it got one since it was read.

    It does not raise the version: whoever edits the invoice meanwhile does not touch the token.
    """
    key = INVOICES.key(customer, invoice_id)
    changes.update(key, assign={"pay_token": token}, when=[Exists(outdated), Lacks("pay_token", outdated)])
