"""The avatar of a business customer: looking for the logo of a website, choosing what was found, and removing it."""

from enum import StrEnum
from typing import Annotated, Final

from pydantic import StringConstraints

from shared.domain.core.activity_log import ActivityEntry, ActivityKind, Change, entry
from shared.domain.core.actors import Actor
from shared.domain.core.acts import Act
from shared.domain.core.models import Model, Record, RequestModel
from shared.domain.core.refs import CustomerRef, MerchantId
from shared.domain.core.websites import Website
from shared.domain.customer.customers import CustomerCard
from shared.domain.customer.shown_avatars import ChosenAvatar, avatar_folder, host_of
from shared.errors import Conflict, NotFound, TooManyRequests

# The most avatars in one answer (6 MB), each of MAX_BYTES and a third longer in base64; a page of customers has fewer.
MAX_AT_ONCE: Final = 50
# The most looks of a member. Typing and correcting a website takes a few; a look takes seconds, and calls strangers.
MAX_LOOKS_AN_HOUR: Final = 60

AvatarName = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}\.png$")]


class AvatarActivity(ActivityKind):
    CHOSEN = "customer.avatar_chosen"
    REMOVED = "customer.avatar_removed"


class LookOutcome(StrEnum):
    """The outcome of a look for a logo.

    `none`: the website has no logo that can be shown. `refused`: the website, or where it sends to, is no public
    address. `unavailable`: it did not answer in time. `off`: the merchant has not chosen where to look.
    """

    FOUND = "found"
    NONE = "none"
    REFUSED = "refused"
    UNAVAILABLE = "unavailable"
    OFF = "off"


class AvatarLook(RequestModel):
    """A website as it was typed, saved or not."""

    website: Website


class AvatarFile(Model):
    """A picture of at most 192 × 192 pixels with its content in base64. It is always a PNG that was written here."""

    name: str
    media_type: str = "image/png"
    data: str


class AvatarPreview(Model):
    """`picture` is null unless the outcome is `found`."""

    outcome: LookOutcome
    picture: AvatarFile | None = None


class AvatarChoice(RequestModel):
    """`name` is that of a picture that a preview of the same merchant showed."""

    name: AvatarName


class ShownAvatar(Model):
    """The avatar of a customer in a list."""

    customer_id: str
    picture: AvatarFile


class ShownAvatars(Model):
    """The avatars of the named customers that have one, in the order of the request."""

    items: list[ShownAvatar]


class LastLook(Record):
    """The result of a look at a website. `name` is that of the picture, None where there is no logo."""

    name: str | None


class AvatarNotFound(NotFound):
    """The customer has no avatar, or there is no picture of this name."""

    code = "avatar_not_found"


class TooManyLooks(TooManyRequests):
    """The member has had as many websites looked at as one may in an hour. Try again in the next one."""

    code = "too_many_looks"

    def __init__(self) -> None:
        super().__init__(f"You have looked for {MAX_LOOKS_AN_HOUR} logos in this hour, the most. Try again later.")


class NoAvatarPossible(Conflict):
    """Only a business with a website has an avatar."""

    code = "no_avatar_possible"

    def __init__(self) -> None:
        super().__init__("Only a business with a website can have its logo as avatar. Enter the website first.")


def choose_avatar(before: CustomerCard, choice: AvatarChoice, *, choice_id: str | None, by: Actor) -> Act[CustomerCard]:
    """Return the act that makes a picture the avatar, whose copy has the id. Raise NoAvatarPossible."""
    host = host_of(before.website)
    avatar = ChosenAvatar(name=choice.name, host=host, choice_id=choice_id) if host else None
    if avatar is None or not avatar.is_of(before.kind, before.website):
        raise NoAvatarPossible
    after = before.model_copy(update={"chosen_avatar": avatar})
    return Act(before, after, _entry(AvatarActivity.CHOSEN, before, after, by=by))


def remove_avatar(before: CustomerCard, *, by: Actor) -> Act[CustomerCard]:
    """Return the act that brings the initials back."""
    after = before.model_copy(update={"chosen_avatar": None})
    return Act(before, after, _entry(AvatarActivity.REMOVED, before, after, by=by))


def preview_key(merchant_id: MerchantId, name: str) -> str:
    """Return the key of a picture that a preview shows: it ends with the look. Its name follows from its content."""
    return f"avatar-previews/{merchant_id}/{name}"


def avatar_key(customer: CustomerRef, avatar: ChosenAvatar) -> str:
    """Return the key of the picture that is a customer's avatar: it ends with that, and with the customer."""
    below = f"{avatar.choice_id}/" if avatar.choice_id else ""
    return f"{avatar_folder(customer)}{below}{avatar.name}"


def older_avatar_key(merchant_id: MerchantId, name: str) -> str:
    """Return the key of a picture that an earlier release stored for all customers of a merchant."""
    return f"{merchant_id}/avatars/{name}"


def _entry(kind: AvatarActivity, before: CustomerCard, after: CustomerCard, *, by: Actor) -> ActivityEntry:
    old, new = (one.avatar.host if one.avatar else None for one in (before, after))
    return entry(kind, by=by, changes=[Change(field="customer.avatar", old=old, new=new)])
