"""Sample requests of invoices."""

from tests.one_of_each import Sample

LINES = [{"description": "Yearly service of the boiler", "unit_price": "129.50"}]

SAMPLES = {
    "add_invoice": Sample({"lines": LINES, "concept": True}),
    "edit_invoice": Sample({"reference": "Work order 1183"}),
}
