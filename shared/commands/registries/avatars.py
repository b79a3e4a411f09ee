"""Commands on avatars: show, choose and remove one. They ask no website."""

import base64
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor

from shared.domain.core.actors import Actor
from shared.domain.core.acts import Act
from shared.domain.core.refs import CustomerRef, MerchantId
from shared.domain.customer.customers import CustomerCard
from shared.domain.customer.shown_avatars import Avatar
from shared.domain.registries.avatars import (
    AvatarChoice,
    AvatarFile,
    AvatarNotFound,
    ShownAvatar,
    ShownAvatars,
    avatar_key,
    choose_avatar,
    remove_avatar,
)
from shared.integrations import document_store
from shared.store.customer import activity_log, customers
from shared.store.engine.changes import Changes
from shared.store.engine.commit import commit
from shared.store.registries import avatars

_AT_ONCE = 10


def show(customer: CustomerRef) -> AvatarFile:
    """Raise CustomerNotFound, AvatarNotFound, DocumentsUnavailable."""
    avatar = customers.get(customer).avatar
    if avatar is None:
        raise AvatarNotFound("This customer has no avatar.")
    return file_of(customer.merchant_id, avatar.name)


def show_many(merchant_id: MerchantId, customer_ids: Sequence[str]) -> ShownAvatars:
    """Return the avatars of those customers that have one. Raise DocumentsUnavailable."""
    found = avatars.of_customers(merchant_id, customer_ids) if customer_ids else []
    names = list(dict.fromkeys(avatar.name for _, avatar in found))
    with ThreadPoolExecutor(_AT_ONCE) as pool:
        contents = pool.map(lambda name: document_store.get(avatar_key(merchant_id, name)), names)
        files = {name: _file(name, content) for name, content in zip(names, contents, strict=True) if content}
    return ShownAvatars(
        items=[
            ShownAvatar(customer_id=one, picture=files[avatar.name]) for one, avatar in found if avatar.name in files
        ]
    )


def choose(customer: CustomerRef, choice: AvatarChoice, *, by: Actor) -> Avatar:
    """Make a picture that a preview showed the avatar of a customer. Do nothing if it is that already.

    Raise CustomerNotFound, AvatarNotFound, NoAvatarPossible, DocumentsUnavailable.
    """
    act = choose_avatar(customers.get(customer), choice, by=by)
    file_of(customer.merchant_id, choice.name)
    _write(customer, act)
    assert act.after
    assert act.after.chosen_avatar
    return act.after.chosen_avatar


def remove(customer: CustomerRef, *, by: Actor) -> None:
    """Bring the initials back. Do nothing if they are shown. Raise CustomerNotFound."""
    _write(customer, remove_avatar(customers.get(customer), by=by))


def file_of(merchant_id: MerchantId, name: str) -> AvatarFile:
    """Return a picture of a merchant. Raise AvatarNotFound, DocumentsUnavailable."""
    content = document_store.get(avatar_key(merchant_id, name))
    if content is None:
        raise AvatarNotFound("There is no such picture. Look for the logo of the website again.")
    return _file(name, content)


def _file(name: str, content: bytes) -> AvatarFile:
    return AvatarFile(name=name, data=base64.b64encode(content).decode())


def _write(customer: CustomerRef, act: Act[CustomerCard]) -> None:
    if act.changes_nothing:
        return
    assert act.after
    changes = Changes()
    avatars.set_avatar(changes, customer, act.after.chosen_avatar)
    activity_log.write(changes, customer, act.entry)
    commit(changes, result=act.after.record)
