"""Sample requests of statements of account."""

from tests.one_of_each import Sample

SAMPLES = {
    "export_statement": Sample({"form": "open_items", "separator": "semicolon"}, after=("issue_invoice",)),
    "send_statement": Sample({"form": "open_items"}, after=("issue_invoice",)),
    "print_statement": Sample({"language": "nl"}, after=("issue_invoice",)),
}
