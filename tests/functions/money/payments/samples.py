"""Sample requests of payments."""

from tests.one_of_each import Sample

PAID = {"amount": {"currency": "EUR", "value": "250.00"}, "reference": "2026-0007", "remainder": "credit"}
PERIOD = {"from": "2026-01-01", "to": "2099-12-31"}

# The operation that makes what a path parameter stands for.
MAKERS = {"refund_id": "refund_payment"}

SAMPLES = {
    "record_payment": Sample(PAID),
    "edit_payment": Sample({"reference": "Bank statement 12"}),
    "refund_payment": Sample({"amount": {"currency": "EUR", "value": "10.00"}}),
    "export_payments": Sample(PERIOD),
    "export_payments_of_customer": Sample(PERIOD),
}
