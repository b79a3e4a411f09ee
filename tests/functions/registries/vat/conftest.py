"""VIES, as the worker finds it."""

from collections.abc import Iterator

import pytest

from local.stand_ins.vies.standin import Vies
from tests.vies import stand_in_of_vies


@pytest.fixture
def vies() -> Iterator[Vies]:
    with stand_in_of_vies() as running:
        yield running
