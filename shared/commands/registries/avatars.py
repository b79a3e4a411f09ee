"""Commands on avatars: show, choose and remove one. They ask no website.

A chosen picture is a copy of what a preview showed, so that it ends with its customer, and the preview with its look.
"""

import base64
import hashlib
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor

from shared.domain.core.actors import Actor
from shared.domain.core.acts import Act
from shared.domain.core.ids import new_id
from shared.domain.core.refs import CustomerRef, MerchantId
from shared.domain.customer.customers import CustomerCard
from shared.domain.customer.shown_avatars import MAX_BYTES, Avatar, ChosenAvatar
from shared.domain.registries.avatars import (
    MAX_AT_ONCE,
    AvatarChoice,
    AvatarFile,
    AvatarNotFound,
    ShownAvatar,
    ShownAvatars,
    avatar_key,
    choose_avatar,
    older_avatar_key,
    preview_key,
    remove_avatar,
)
from shared.domain.team.logos import Picture
from shared.integrations import document_store
from shared.integrations.document_store import DocumentsUnavailable
from shared.observability import log_outage
from shared.store.customer import activity_log, customers
from shared.store.customer.customers import CustomerNotFound
from shared.store.engine.changes import Changes
from shared.store.engine.commit import commit
from shared.store.engine.retries import Outdated, retry_outdated
from shared.store.registries import avatars

_AT_ONCE = 10
_GONE = "There is no such picture. Look for the logo of the website again."


def show(customer: CustomerRef) -> AvatarFile:
    """Raise CustomerNotFound, AvatarNotFound, DocumentsUnavailable."""
    card = customers.get(customer)
    avatar = card.chosen_avatar
    if avatar is None or card.avatar is None:
        raise AvatarNotFound("This customer has no avatar.")
    content = _content(customer, avatar)
    if content is None:
        raise AvatarNotFound(_GONE)
    return file_of(avatar.name, content)


def show_many(merchant_id: MerchantId, customer_ids: Sequence[str]) -> ShownAvatars:
    """Return the avatars of those customers that have one. Raise DocumentsUnavailable."""
    found = avatars.of_customers(merchant_id, customer_ids) if customer_ids else []
    with ThreadPoolExecutor(_AT_ONCE) as pool:
        contents = list(pool.map(lambda one: _content(CustomerRef(merchant_id, one[0]), one[1]), found))
    items, left = [], MAX_AT_ONCE * MAX_BYTES
    for (customer_id, avatar), content in zip(found, contents, strict=True):
        # Pictures of earlier releases may be larger, and are left out of an answer that they do not fit in.
        if content and len(content) <= left:
            left -= len(content)
            items.append(ShownAvatar(customer_id=customer_id, picture=file_of(avatar.name, content)))
    return ShownAvatars(items=items)


@retry_outdated
def choose(customer: CustomerRef, choice: AvatarChoice, *, by: Actor) -> Avatar:
    """Make a picture that a preview showed the avatar of a customer. Do nothing if it is that already.

    Raise CustomerNotFound, AvatarNotFound, NoAvatarPossible, DocumentsUnavailable, Contended.
    """
    before = customers.get(customer)
    chosen = before.chosen_avatar
    if chosen and chosen.name == choice.name and _content(customer, chosen):
        act = choose_avatar(before, choice, choice_id=chosen.choice_id, by=by)
        _write(customer, act)
    else:
        act = choose_avatar(before, choice, choice_id=new_id("avt"), by=by)
        _replace(customer, act)
    assert act.after
    assert act.after.avatar
    return act.after.avatar


@retry_outdated
def remove(customer: CustomerRef, *, by: Actor) -> None:
    """Bring the initials back. Do nothing if they are shown. Raise CustomerNotFound, Contended."""
    before = customers.get(customer)
    _write(customer, remove_avatar(before, by=by))
    if before.chosen_avatar:
        _drop(avatar_key(customer, before.chosen_avatar))


def file_of_preview(merchant_id: MerchantId, name: str) -> AvatarFile | None:
    """Return a picture that a preview of the merchant showed, None once it is gone. Raise DocumentsUnavailable."""
    content = document_store.get(preview_key(merchant_id, name))
    return file_of(name, content) if content else None


def keep_preview(merchant_id: MerchantId, picture: Picture) -> str:
    """Store a picture under a name that follows from its content. Return the name. Raise DocumentsUnavailable."""
    name = f"{hashlib.sha256(picture.content).hexdigest()}.png"
    _keep(preview_key(merchant_id, name), picture.content)
    return name


def _replace(customer: CustomerRef, act: Act[CustomerCard]) -> None:
    """Write a choice between the copy of its picture and the end of the one before, so that it is never without one."""
    assert act.before
    assert act.after
    before, after = act.before.chosen_avatar, act.after.chosen_avatar
    assert after
    content = document_store.get(preview_key(customer.merchant_id, after.name))
    if content is None:
        raise AvatarNotFound(_GONE)
    key = avatar_key(customer, after)
    _keep(key, content)
    try:
        _write(customer, act)
    except (CustomerNotFound, Outdated):
        _drop(key)
        raise
    if before:
        _drop(avatar_key(customer, before))


def _keep(key: str, content: bytes) -> None:
    document_store.put(key, content, media_type="image/png", file_name=key.rpartition("/")[2], shown=True)


def _drop(key: str) -> None:
    """Delete a picture that was replaced or removed. What stays after an outage ends with the customer."""
    try:
        document_store.delete(key)
    except DocumentsUnavailable:
        log_outage("documents")


def _content(customer: CustomerRef, avatar: ChosenAvatar) -> bytes | None:
    content = document_store.get(avatar_key(customer, avatar))
    if content or avatar.choice_id:
        return content
    return document_store.get(older_avatar_key(customer.merchant_id, avatar.name))


def file_of(name: str, content: bytes) -> AvatarFile:
    return AvatarFile(name=name, data=base64.b64encode(content).decode())


def _write(customer: CustomerRef, act: Act[CustomerCard]) -> None:
    if act.changes_nothing:
        return
    assert act.before
    assert act.after
    changes = Changes()
    avatars.set_avatar(changes, customer, act.before.chosen_avatar, act.after.chosen_avatar)
    activity_log.write(changes, customer, act.entry)
    commit(changes, result=act.after.record)
