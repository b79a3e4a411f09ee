"""Sample requests of avatars."""

import os
from typing import Any

from shared.commands.registries.avatars import keep_preview
from shared.images import avatar_picture
from tests.one_of_each import Records, Sample
from tests.pictures import png

WEBSITE = "https://www.jansen.example/"


def _choice(records: Records) -> dict[str, Any]:
    """A picture of its own, because repeating one changes nothing, of a business with a website."""
    customer = records.team.profile(records.ids["customer_id"])
    business = {"kind": "business", "company_name": "Bakkerij Jansen", "website": WEBSITE}
    edited = records.team.patch(f"/customers/{customer['id']}", business, if_match=customer["version"])
    assert edited.status == 200, edited
    picture = avatar_picture(png(color=(*os.urandom(3), 255)))
    assert picture
    return {"name": keep_preview(records.team.merchant_id, picture)}


SAMPLES = {
    "preview_avatar": Sample({"website": WEBSITE}),
    "choose_avatar": Sample(_choice),
    "read_avatar": Sample(after=("choose_avatar",)),
    "remove_avatar": Sample(after=("choose_avatar",)),
    "list_avatars": Sample(query="customer_ids=cst_01K00000000000000000000000"),
}
