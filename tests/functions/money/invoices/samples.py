"""Sample requests of invoices and credit notes."""

from typing import Any

from tests.one_of_each import Records, Sample

LINES = [{"description": "Yearly service of the boiler", "unit_price": "129.50"}]
PART = {"kind": "amount", "reason": "Came a day late", "amount": {"currency": "EUR", "value": "25.00"}}

PERIOD = {"from": "2026-10-01", "to": "2026-12-31", "separator": "semicolon"}


def _selected(records: Records) -> dict[str, Any]:
    return {"ids": [records.id("invoice_id")], "reason": "Made twice"}


# The operation that makes what a path parameter stands for.
MAKERS = {"credit_note_id": "credit_invoice"}

SAMPLES = {
    "add_invoice": Sample({"lines": LINES, "concept": True}),
    "edit_invoice": Sample({"reference": "Work order 1183"}),
    "issue_invoice": Sample(after=("edit_merchant",)),
    "send_invoice": Sample({}, after=("issue_invoice",)),
    "mark_invoice_sent": Sample(after=("issue_invoice",)),
    "link_to_pay_invoice": Sample(after=("issue_invoice",)),
    "link_to_pay_all": Sample({"currency": "EUR"}),
    "credit_invoice": Sample(PART, after=("issue_invoice",)),
    "open_invoice": Sample(after=("issue_invoice",)),
    "export_invoices": Sample(PERIOD),
    "export_invoices_of_customer": Sample(PERIOD),
    "cancel_invoice": Sample({"reason": "Made twice"}),
    "cancel_selected_invoices": Sample(_selected),
}
