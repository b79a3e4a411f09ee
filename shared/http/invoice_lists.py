"""Parameters that filter and sort the list of a customer's invoices."""

from typing import Annotated

from aws_lambda_powertools.event_handler.openapi.params import Query

from shared.domain.money.invoices.invoices import InvoiceStatus
from shared.store.money.invoices.invoice_lists import InvoiceSort

_STATUS = "|".join(InvoiceStatus)

InvoicesBy = Annotated[InvoiceSort, Query(description="The order; `-` means descending.")]
Statuses = Annotated[
    str,
    Query(
        pattern=rf"^(({_STATUS})(,({_STATUS}))*)?$",
        description="Statuses, separated by commas; all of them by default. "
        "`open` is issued and not due, `unpaid` is past its due date.",
    ),
]
NumberBeginning = Annotated[str | None, Query(max_length=40, description="The beginning of the invoice number.")]
Credited = Annotated[bool | None, Query(description="Only invoices of which something was credited, or nothing.")]
