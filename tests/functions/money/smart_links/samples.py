"""Sample requests of smart links."""

from tests.one_of_each import Sample

WORKSHOP = {
    "name": "Workshop",
    "description": "A morning in the bakery",
    "kind": "product",
    "amount": {"currency": "EUR", "value": "95.00"},
    "tax_class_id": "standard",
}

SAMPLES = {
    "create_smart_link": Sample(WORKSHOP),
    "edit_smart_link": Sample({"name": "Workshop in spring"}),
}
