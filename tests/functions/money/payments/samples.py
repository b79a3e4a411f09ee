"""Sample requests of payments."""

from tests.one_of_each import Sample

PAID = {"amount": {"currency": "EUR", "value": "250.00"}, "reference": "2026-0007", "remainder": "credit"}

# The operation that makes what a path parameter stands for.
MAKERS = {"refund_id": "refund_payment"}

SAMPLES = {
    "record_payment": Sample(PAID),
    "edit_payment": Sample({"reference": "Bank statement 12"}),
    "refund_payment": Sample({"amount": {"currency": "EUR", "value": "10.00"}}),
}
