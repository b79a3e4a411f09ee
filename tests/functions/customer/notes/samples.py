"""Sample requests of notes."""

from tests.one_of_each import Sample

SAMPLES = {
    "add_note": Sample({"title": "Call", "content": "Prefers mornings, ring the second bell."}),
    "edit_note": Sample({"title": "Called"}),
    "unpin_note": Sample(after=("pin_note",)),
}
