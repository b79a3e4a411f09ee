"""Sample requests of addresses."""

from tests.functions.customer.customers.samples import ADDRESS
from tests.one_of_each import Sample

SAMPLES = {
    "add_address": Sample(ADDRESS | {"city": "Rotterdam"}),
    "edit_address": Sample({"city": "Amersfoort"}),
}
