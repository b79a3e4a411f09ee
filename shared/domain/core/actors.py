"""The actor of an event: a member of the team, the customer, or the system itself."""

from enum import StrEnum

from shared.domain.core.models import Model


class ActorKind(StrEnum):
    MEMBER = "member"
    SYSTEM = "system"
    CUSTOMER = "customer"


class Actor(Model):
    """`name` is the name at the time of the event. `id` is absent for the system."""

    kind: ActorKind
    id: str | None = None
    name: str
