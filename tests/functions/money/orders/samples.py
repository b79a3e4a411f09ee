"""Sample requests of orders."""

from tests.one_of_each import Sample

LINES = [{"description": "Radiator valve", "quantity": "2", "unit_price": "24.95", "supply": "goods"}]
PAID = {"payment": "paid"}

SAMPLES = {
    "place_order": Sample({"lines": LINES}),
    "edit_order": Sample({"reference": "PO 1183"}),
    "change_order_status": Sample(PAID),
    "cancel_order": Sample({"reason": "Ordered twice"}),
    "refund_order": Sample({"reason": "Returned"}, after=("change_order_status",)),
}
