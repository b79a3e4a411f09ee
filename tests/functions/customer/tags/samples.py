"""Sample requests of tags."""

from typing import Any
from uuid import uuid4

from tests.one_of_each import Records, Sample

# The most that a customer may have, and the most that one request may add and remove together.
TAGS_OF_FULLEST, TAGS_AT_ONCE = 50, 90


def _one_tag(records: Records) -> dict[str, Any]:
    return {"tag_ids": [records.id("tag_id")]}


def _other_tags(records: Records) -> dict[str, Any]:
    return {"tag_ids": list(records.tags[TAGS_OF_FULLEST:])}


def _named(records: Records) -> dict[str, Any]:
    """A name of its own, because no two tags of a merchant have the same."""
    return {"name": f"Loyal {uuid4().hex}"}


SAMPLES = {
    "create_tag": Sample(lambda records: _named(records) | {"color": "teal"}),
    "edit_tag": Sample(_named),
    "assign_tags": Sample(_one_tag, fullest=_other_tags),
}
