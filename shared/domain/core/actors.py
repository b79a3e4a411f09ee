"""Who did something: a member of the team, the customer, or the system itself."""

from enum import StrEnum

from shared.domain.core.models import Model


class ActorKind(StrEnum):
    MEMBER = "member"
    SYSTEM = "system"
    CUSTOMER = "customer"


class Actor(Model):
    """The name is kept as it was at the time; `id` is absent for the system."""

    kind: ActorKind
    id: str | None = None
    name: str
