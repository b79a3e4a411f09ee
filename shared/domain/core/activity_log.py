"""The activity log: each command adds one entry with its actor, its time, and the old and new values."""

from collections.abc import Mapping
from datetime import datetime
from enum import StrEnum
from typing import Annotated, Any

from pydantic import Field, StringConstraints, WithJsonSchema

from shared.domain.core.actors import Actor, ActorKind
from shared.domain.core.clock import now
from shared.domain.core.ids import new_id
from shared.domain.core.models import Model
from shared.domain.core.money import Amount
from shared.domain.core.tallies import Tally


class ActivityKind(StrEnum):
    """The event that an entry records, as `<topic>.<verb>`. Each section has a subclass with its own kinds."""


KindName = Annotated[
    str,
    StringConstraints(pattern=r"^[a-z_]+\.[a-z_]+$"),
    # The generator of the OpenAPI document inserts the kinds of all sections here.
    WithJsonSchema({"type": "string", "title": "ActivityKind"}),
]


class Change(Model):
    """A field that changed. `field` is `<record>.<field>`, such as `customer.phone`.

    `old` and `new` are text; null means empty. Both are null for a text that is too long, such as a note's content.
    """

    field: str
    old: str | None = None
    new: str | None = None


class Subject(Model):
    """The record that the entry is about, unless that is the customer. `label` is its name or title at that time."""

    type: str
    id: str
    label: str


class ActivityEntry(Model):
    """A change of a customer. `kind` is `<topic>.<verb>`. `subject` is null when the entry is about the customer."""

    id: str
    at: datetime
    kind: KindName
    actor: Actor
    subject: Subject | None = None
    changes: list[Change] = Field(default=[])

    @property
    def topic(self) -> str:
        """Return the value that the log is filtered by: `notes` for every kind of `notes.`."""
        return self.kind.partition(".")[0]

    @property
    def actor_key(self) -> str:
        """Return the value that the log is filtered by: a member's id, `system` or `customer`."""
        return str(self.actor.id) if self.actor.kind is ActorKind.MEMBER else str(self.actor.kind)

    def tally(self) -> Tally:
        return {"counts.activity": 1}


def entry(
    kind: ActivityKind, *, by: Actor, subject: Subject | None = None, changes: list[Change] | None = None
) -> ActivityEntry:
    """Return a new entry with the current time."""
    return ActivityEntry(id=new_id("act"), at=now(), kind=kind, actor=by, subject=subject, changes=changes or [])


def changes_of(subject: str, fields: tuple[str, ...], old: Mapping[str, Any], new: Mapping[str, Any]) -> list[Change]:
    """Return the fields that differ between two states of a record, named `<subject>.<field>`."""
    return [
        Change(field=f"{subject}.{field}", old=_text(old.get(field)), new=_text(new.get(field)))
        for field in fields
        if old.get(field) != new.get(field)
    ]


def money_text(amount: Amount) -> str:
    """Return an amount as a change has it: `EUR 10.00`."""
    return f"{amount.currency} {amount}"


def _text(value: Any) -> str | None:
    match value:
        case None | "" | []:
            return None
        case bool():
            return "true" if value else "false"
        case list():
            return ", ".join(_text(one) or "" for one in value)
        case {"source": source, "external_id": external_id}:
            return f"{source} {external_id}"
        case dict():
            raise TypeError(f"a map of {', '.join(value)} has no text for the activity log")
    return str(value)
