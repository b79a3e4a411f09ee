"""Actors: who made a change."""

from enum import StrEnum

from shared.domain.core.models import Model


class ActorKind(StrEnum):
    """A member of the team, the customer, or Klantkaart itself."""

    MEMBER = "member"
    SYSTEM = "system"
    CUSTOMER = "customer"


class Actor(Model):
    """Who made a change. `name` is the name at that time. `id` is null for the system."""

    kind: ActorKind
    id: str | None = None
    name: str


SYSTEM = Actor(kind=ActorKind.SYSTEM, name="Klantkaart")
"""The actor of changes that no member made, such as those that a payment service reports."""
