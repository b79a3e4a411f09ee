"""Sample requests of mandates."""

from tests.one_of_each import Sample

IBAN = "NL91ABNA0417164300"
SIGNED = {"holder": "J. de Vries", "iban": "NL91 ABNA 0417 1643 00", "signed_on": "2026-03-01"}

SAMPLES = {
    "create_mandate": Sample(SIGNED, after=("connect_mollie",)),
    "request_mandate": Sample({}, after=("connect_mollie",)),
}
