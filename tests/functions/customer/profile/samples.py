"""Sample requests of the profile."""

from tests.functions.customer.customers.samples import everything
from tests.one_of_each import Sample

SAMPLES = {
    "edit_customer": Sample(
        {"phone": "+31 20 2000002", "vat_number": "NL004495445B01"}, fullest=everything(words="bravo", number=1)
    ),
    "reactivate_customer": Sample(after=("archive_customer",)),
    "lift_suspension": Sample(after=("suspend_customer",)),
}
