"""Sample requests of contacts."""

from tests.one_of_each import Sample

SAMPLES = {
    "add_contact": Sample(
        {"name": "Anna de Boer", "email": "anna@deboer.example", "phone": "+31 6 12345678", "role": "Buyer"}
    ),
    "edit_contact": Sample({"phone": "+31 6 87654321"}),
}
