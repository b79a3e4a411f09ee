"""Samples of the operations on VAT numbers that suit them better than their events."""

from tests.one_of_each import Sample

SAMPLES: dict[str, Sample] = {}
MAKERS: dict[str, str] = {}
