"""PUT, GET, DELETE /merchant/logo, POST /merchant/logo/restore: the logo on the documents of the merchant."""

from typing import Annotated

from shared.access import Member, Permission
from shared.commands.team import logos
from shared.domain.team.logo_files import LogoFile, LogoUpload
from shared.domain.team.logos import LogoNotFound
from shared.domain.team.merchants import Merchant
from shared.errors import StaleVersion
from shared.http.app import answers, entrypoint, http_app
from shared.http.parameters import May, SeenVersion
from shared.integrations.document_store import DocumentsUnavailable

# More than the largest file, so that a file that is too large is named as such.
app = http_app(longest_body=2 * 1024 * 1024)

Writer = Annotated[Member, May(Permission.SETTINGS_WRITE)]


@app.get(
    "/merchant/logo",
    summary="Return the merchant's logo with its content",
    **answers(LogoNotFound, DocumentsUnavailable),
    tags=["settings"],
)
def read_logo(member: Annotated[Member, May(None)]) -> LogoFile:
    return logos.show(member.merchant_id)


@app.put(
    "/merchant/logo",
    summary="Make a PNG or JPEG the merchant's logo",
    **answers(StaleVersion, DocumentsUnavailable),
    tags=["settings"],
)
def replace_logo(upload: LogoUpload, seen: SeenVersion, member: Writer) -> Merchant:
    return logos.replace(upload, seen=seen, by=member)


@app.delete(
    "/merchant/logo",
    summary="Remove the logo: documents that are issued keep it",
    **answers(StaleVersion),
    tags=["settings"],
)
def remove_logo(seen: SeenVersion, member: Writer) -> Merchant:
    return logos.remove(seen=seen, by=member)


@app.post(
    "/merchant/logo/restore",
    summary="Restore the logo that was there before the last change of it",
    **answers(LogoNotFound, StaleVersion),
    tags=["settings"],
)
def restore_logo(seen: SeenVersion, member: Writer) -> Merchant:
    return logos.restore(seen=seen, by=member)


handler = entrypoint(app)
