"""Samples of the operations on VAT numbers that suit them better than their events."""

from tests.one_of_each import Sample

# Without a number there is nothing to check.
SAMPLES = {"validate_vat": Sample(after=("edit_customer",))}
