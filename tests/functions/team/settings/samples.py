"""Sample requests of the settings."""

import os
from typing import Any
from uuid import uuid4

from tests import kvk
from tests.mollie import KEY
from tests.one_of_each import Records, Sample
from tests.pictures import as_upload, png


def _invitation(records: Records) -> dict[str, Any]:
    """An address of its own, because accounts outlive a test."""
    return {"name": "Tim", "email": f"{uuid4()}@{records.team.merchant_id}.example", "role": "sales"}


def _logo(_: Records) -> dict[str, str]:
    """A picture of its own, because repeating one changes nothing."""
    return as_upload(png(size=(4, 2), color=(*os.urandom(3), 255)))


# What a legal invoice needs of its seller.
SELLER = {
    "legal_name": "Van Dijk Installaties B.V.",
    "address": {"lines": ["Kanaalweg 12"], "postal_code": "3526 KL", "city": "Utrecht"},
    "registration_number": "30123456",
    "vat_number": "NL004495445B01",
    "iban": "NL91ABNA0417164300",
    "bic": "ABNANL2A",
}

SAMPLES = {
    "read_me": Sample(as_newcomer=True),
    "invite_member": Sample(_invitation),
    "edit_member": Sample({"role": "field"}),
    "edit_merchant": Sample(SELLER),
    "connect_kvk": Sample({"api_key": kvk.KEY}),
    "disconnect_kvk": Sample(after=("connect_kvk",)),
    "connect_mollie": Sample({"api_key": KEY}),
    "disconnect_mollie": Sample(after=("connect_mollie",)),
    "edit_reminder_settings": Sample({"active": True}),
    "preview_reminder": Sample({"stage": 1, "stages": [{"days": 7}]}),
    "replace_logo": Sample(_logo),
    "read_logo": Sample(after=("replace_logo",)),
    "remove_logo": Sample(after=("replace_logo",)),
    "restore_logo": Sample(after=("replace_logo", "remove_logo")),
}
