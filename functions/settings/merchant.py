"""PATCH /merchant: edit the merchant's settings, which GET /me returns."""

from typing import Annotated

from shared.access import Member, Permission
from shared.commands.team import merchants
from shared.domain.team.merchant_edits import MerchantEdit
from shared.domain.team.merchants import Merchant
from shared.errors import StaleVersion
from shared.http.app import answers, entrypoint, http_app
from shared.http.parameters import May, SeenVersion

app = http_app()


@app.patch("/merchant", summary="Edit the merchant's settings", **answers(StaleVersion), tags=["settings"])
def edit_merchant(
    edit: MerchantEdit, seen: SeenVersion, member: Annotated[Member, May(Permission.SETTINGS_WRITE)]
) -> Merchant:
    return merchants.edit(edit, seen=seen, by=member)


handler = entrypoint(app)
