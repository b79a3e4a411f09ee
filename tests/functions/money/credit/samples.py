"""Sample requests of credit."""

from tests.one_of_each import Sample

SAMPLES = {"apply_credit": Sample({"currency": "EUR"}, after=("issue_invoice", "record_payment"))}
