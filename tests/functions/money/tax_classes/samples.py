"""Sample requests of tax classes."""

from typing import Any
from uuid import uuid4

from tests.one_of_each import Records, Sample


def _named(records: Records) -> dict[str, Any]:
    """A name of its own, because no two classes of a merchant have the same."""
    return {"name": f"Class {uuid4().hex}"}


SAMPLES = {
    "create_tax_class": Sample(lambda records: _named(records) | {"rates": [{"rate": "12"}]}),
    "edit_tax_class": Sample(_named),
}
