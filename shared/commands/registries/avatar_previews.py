"""The command that looks for the logo of a website, and keeps the picture that it makes of it."""

from shared.access import Member
from shared.commands.registries.avatars import file_of, file_of_preview, keep_preview
from shared.domain.registries.avatars import (
    AvatarFile,
    AvatarLook,
    AvatarPreview,
    LookOutcome,
)
from shared.domain.team.logos import Picture
from shared.domain.team.merchants import AvatarSource
from shared.integrations import logos
from shared.integrations.public_addresses import Refused
from shared.integrations.public_web import WebsiteUnavailable
from shared.observability import log_outage, log_refused_website
from shared.store.registries import avatars
from shared.store.team import merchants


def preview(look: AvatarLook, *, by: Member) -> AvatarPreview:
    """Return the logo of a website, or why there is none. A website that fails or is hostile is an outcome, no failure.

    What was found lately is not looked for again. Raise MerchantNotFound, TooManyLooks, DocumentsUnavailable.
    """
    merchant_id = by.merchant_id
    source = merchants.get(merchant_id).avatar_source
    if source is AvatarSource.OFF:
        return AvatarPreview(outcome=LookOutcome.OFF)
    if last := avatars.last_look(merchant_id, source, look.website):
        found = file_of_preview(merchant_id, last.name) if last.name else None
        if found or last.name is None:
            return _shown(found)
    avatars.count_look(by)
    try:
        picture = _found(source, look.website)
    except Refused as refusal:
        log_refused_website(refusal.reason)
        return AvatarPreview(outcome=LookOutcome.REFUSED)
    except WebsiteUnavailable:
        # Not kept, because a website that is down may have a logo.
        log_outage("website")
        return AvatarPreview(outcome=LookOutcome.UNAVAILABLE)
    shown = file_of(keep_preview(merchant_id, picture), picture.content) if picture else None
    avatars.keep_look(merchant_id, source, look.website, shown.name if shown else None)
    return _shown(shown)


def _found(source: AvatarSource, website: str) -> Picture | None:
    # Imported here, because only a look that asks a website needs the library of images.
    from shared.images import avatar_picture

    look = logos.on_website if source is AvatarSource.WEBSITE else logos.with_unavatar
    return look(website, avatar_picture)


def _shown(picture: AvatarFile | None) -> AvatarPreview:
    return AvatarPreview(outcome=LookOutcome.FOUND if picture else LookOutcome.NONE, picture=picture)
