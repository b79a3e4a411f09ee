"""Commands on the logo of a merchant: show, replace, remove and restore it."""

import base64

from shared.access import Member, Permission
from shared.domain.core.refs import MerchantId
from shared.domain.team.logo_files import LogoFile, LogoUpload
from shared.domain.team.logos import Logo, LogoNotFound, logo_key
from shared.domain.team.merchants import Merchant, MerchantCard
from shared.integrations import document_store
from shared.store.engine.changes import Changes
from shared.store.engine.commit import commit
from shared.store.team import members, merchants
from shared.store.team.merchants import StaleMerchant


def show(merchant_id: MerchantId) -> LogoFile:
    """Raise LogoNotFound, DocumentsUnavailable."""
    logo = merchants.get(merchant_id).logo
    content = document_store.get(logo_key(merchant_id, logo.name)) if logo else None
    if logo is None or content is None:
        raise LogoNotFound("There is no logo yet. An owner or admin can add one in the settings.")
    data = base64.b64encode(content).decode()
    return LogoFile(media_type=logo.media_type, width=logo.width, height=logo.height, data=data)


def replace(upload: LogoUpload, *, seen: int, by: Member) -> Merchant:
    """Make a file the logo. A repetition, whose first answer was lost, returns the settings as they are.

    The picture is stored first, so that the settings never name one that is not there. Raise NoLongerPermitted,
    InvalidInput, MerchantNotFound, StaleMerchant, DocumentsUnavailable.
    """
    # Imported here, because only this act needs the library of images.
    from shared.images import logo_picture

    picture = logo_picture(upload.data)
    logo = Logo.of(picture)
    try:
        before = merchants.get(by.merchant_id, seen=seen)
    except StaleMerchant as stale:
        if stale.current.logo == logo:
            return stale.current
        raise
    document_store.put(
        logo_key(by.merchant_id, logo.name),
        picture.content,
        media_type=picture.media_type,
        file_name=logo.name,
        shown=True,
    )
    return _save(before, before.with_logo(logo), by=by)


def remove(*, seen: int, by: Member) -> Merchant:
    """Take the logo off documents that are issued later.

    Raise NoLongerPermitted, MerchantNotFound, StaleMerchant.
    """
    before = merchants.get(by.merchant_id, seen=seen)
    return _save(before, before.with_logo(None), by=by)


def restore(*, seen: int, by: Member) -> Merchant:
    """Bring back the logo that was there before the last change.

    Raise NoLongerPermitted, LogoNotFound, MerchantNotFound, StaleMerchant.
    """
    before = merchants.get(by.merchant_id, seen=seen)
    if before.former_logo is None:
        raise LogoNotFound("There is no earlier logo to restore.")
    return _save(before, before.with_logo(before.former_logo), by=by)


def _save(before: MerchantCard, after: MerchantCard, *, by: Member) -> Merchant:
    changes = Changes()
    members.require_now(changes, by, Permission.SETTINGS_WRITE)
    if after != before:
        merchants.save(changes, before, after)
    return commit(changes, result=after.record)
