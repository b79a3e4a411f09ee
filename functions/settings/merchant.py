"""PATCH /merchant: the merchant's settings, which GET /me shows."""

from typing import Annotated

from shared.access import Member, Permission
from shared.commands.team import merchants
from shared.domain.team.merchants import Merchant, MerchantEdit
from shared.errors import Conflict, NotFound
from shared.http.app import answers, entrypoint, http_app
from shared.http.parameters import May, SeenVersion

app = http_app()


@app.patch("/merchant", summary="Edit the settings", **answers(NotFound, Conflict), tags=["settings"])
def edit_merchant(
    edit: MerchantEdit, seen: SeenVersion, member: Annotated[Member, May(Permission.SETTINGS_WRITE)]
) -> Merchant:
    return merchants.edit(member.merchant_id, edit, seen=seen)


handler = entrypoint(app)
