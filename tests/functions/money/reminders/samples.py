"""Sample requests of reminders."""

from tests.one_of_each import Sample

SAMPLES = {
    "send_reminder": Sample({"currency": "EUR"}, after=("issue_invoice",)),
    "pause_reminders": Sample({"until": None, "note": "In hospital"}),
    "hold_reminders": Sample({"kind": "excluded"}, after=("issue_invoice",)),
    "release_reminders": Sample(after=("hold_reminders",)),
}
