"""Sample requests of mail."""

from tests.one_of_each import Sample

MAKERS = {"mail_id": "check_mail_address"}

SAMPLES = {
    "clear_mail_suppression": Sample({"email": "jan@devries.example"}),
}
