"""POST /avatar-previews: look for the logo of a website, where the merchant has chosen to look."""

from typing import Annotated

from shared.access import Member, Permission
from shared.commands.registries import avatar_previews
from shared.domain.registries.avatars import AvatarLook, AvatarPreview, TooManyLooks
from shared.http.app import answers, entrypoint, http_app
from shared.http.parameters import May
from shared.integrations.document_store import DocumentsUnavailable

app = http_app()


@app.post(
    "/avatar-previews",
    summary="Look for the logo of a website",
    **answers(TooManyLooks, DocumentsUnavailable),
    tags=["avatar"],
)
def preview_avatar(look: AvatarLook, member: Annotated[Member, May(Permission.CUSTOMERS_WRITE)]) -> AvatarPreview:
    return avatar_previews.preview(look, by=member)


handler = entrypoint(app)
