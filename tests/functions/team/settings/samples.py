"""Sample requests of the settings."""

from typing import Any
from uuid import uuid4

from tests.one_of_each import Records, Sample


def _invitation(records: Records) -> dict[str, Any]:
    """An address of its own, because accounts outlive a test."""
    return {"name": "Tim", "email": f"{uuid4()}@{records.team.merchant_id}.example", "role": "sales"}


SAMPLES = {
    "read_me": Sample(as_newcomer=True),
    "invite_member": Sample(_invitation),
    "edit_member": Sample({"role": "field"}),
    "edit_merchant": Sample({"name": "Van Dijk en Zonen"}),
}
