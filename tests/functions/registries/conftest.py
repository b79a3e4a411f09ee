"""Fixtures of the registers: their stand-ins."""

from collections.abc import Iterator

import pytest

from local.stand_ins.kvk.standin import KvkStandIn
from tests.kvk import stand_in_of_kvk


@pytest.fixture
def register() -> Iterator[KvkStandIn]:
    """KVK, as every function finds it."""
    with stand_in_of_kvk() as running:
        yield running
