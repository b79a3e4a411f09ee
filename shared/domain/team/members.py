"""The members of a merchant's team: invitations, edits, and the rules for both."""

from datetime import datetime
from typing import Annotated

from pydantic import AfterValidator, Field, StrictBool, StringConstraints, WithJsonSchema
from pydantic_core import PydanticKnownError

from shared.domain.core.clock import now
from shared.domain.core.contact_details import Email
from shared.domain.core.edits import unset
from shared.domain.core.models import Record, RequestModel
from shared.domain.core.tallies import Tally
from shared.domain.core.text import Line
from shared.domain.team.roles import LastOwner, Role
from shared.errors import Conflict, Forbidden, NotFound

# The `sub` of Cognito, a UUID.
MemberId = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$")]
Name = Annotated[Line, StringConstraints(min_length=1)]


LONGEST_EMAIL = 128  # because it is the user name in Cognito (Amazon Cognito, "AdminCreateUser")


def _within_limit(email: str) -> str:
    if len(email) > LONGEST_EMAIL:
        raise PydanticKnownError("string_too_long", {"max_length": LONGEST_EMAIL})
    return email


SignInEmail = Annotated[
    Email,
    # One address in any capitals, as in Cognito (`UsernameConfiguration` in template.yaml).
    AfterValidator(str.lower),
    AfterValidator(_within_limit),
    WithJsonSchema({"type": "string", "format": "email", "maxLength": LONGEST_EMAIL, "example": "name@example.com"}),
]


class MemberNotFound(NotFound):
    """There is no such member in the team."""

    code = "member_not_found"


class MemberExists(Conflict):
    """The e-mail address belongs to a member of this team already, who may be inactive."""

    code = "member_exists"

    def __init__(self) -> None:
        super().__init__("This e-mail address belongs to a member of your team. Edit or reactivate that member.")


class AlreadyJoined(Conflict):
    """The member has signed in already, so there is no invitation to mail again."""

    code = "already_joined"

    def __init__(self, *, current: "TeamMember") -> None:
        super().__init__("They have signed in already, with a password of their own.", current=current)


class NotActive(Conflict):
    """The member is not active. Activate the member before mailing an invitation."""

    code = "member_not_active"

    def __init__(self, *, current: "TeamMember") -> None:
        super().__init__("Nobody signs in who is not active. Activate this member first.", current=current)


class OwnRole(Conflict):
    """Members cannot change their own role, and cannot deactivate or remove themselves."""

    code = "own_role"


class OwnerOnly(Forbidden):
    """Only an owner can make, change, deactivate or remove an owner."""

    code = "owner_only"

    def __init__(self) -> None:
        super().__init__("Only an owner makes or changes an owner. Ask one.")


class Person(RequestModel):
    name: Name
    email: SignInEmail


class Invitation(Person):
    """An invitation, which is mailed to an address that has no account yet. The address is the name to sign in with."""

    role: Role

    @property
    def inviters(self) -> frozenset[Role]:
        """The roles that may send it."""
        return _who_may_touch(self.role)

    def require_allowed(self, by: Role) -> None:
        """Raise OwnerOnly."""
        if by not in self.inviters:
            raise OwnerOnly


class MemberEdit(RequestModel):
    """An edit of a member. An omitted field keeps its value. `active: false` shuts the member out of this team."""

    name: Name = Field(default_factory=unset)
    role: Role = Field(default_factory=unset)
    active: StrictBool = Field(default_factory=unset)


class TeamMember(Record):
    """A member of the team. Inactive members get no token for this team; their past entries keep their name.

    `joined_at` is set at an invited member's first `GET /me`.
    """

    id: str
    name: str
    email: str
    role: Role
    active: bool = True
    joined_at: datetime | None = None
    version: int = 1

    @property
    def is_active_owner(self) -> bool:
        return self.active and self.role is Role.OWNER

    def tally(self) -> Tally:
        """Return what the member adds to the numbers of the merchant."""
        return {"owners": int(self.is_active_owner)}

    def joined(self) -> "TeamMember":
        """Return the member with `joined_at`. The version stays, because a first visit makes no edit stale."""
        return self.model_copy(update={"joined_at": now()})

    def require_invited(self) -> None:
        """Raise AlreadyJoined, NotActive."""
        if self.joined_at:
            raise AlreadyJoined(current=self)
        if not self.active:
            raise NotActive(current=self)

    def edited(self, edit: MemberEdit, *, by_id: str, by_role: Role, owners: int) -> "TeamMember":
        """`owners` is how many active owners there are now. Raise OwnerOnly, OwnRole, LastOwner."""
        sent = edit.model_dump(exclude_unset=True)
        changes = {field: value for field, value in sent.items() if value != getattr(self, field)}
        if not changes:
            return self
        after = self.model_copy(update={**changes, "version": self.version + 1})
        if by_role not in self.editors(after):
            raise OwnerOnly
        if self.id == by_id and changes.keys() & {"role", "active"}:
            raise OwnRole("Nobody changes their own role or deactivates themselves. Ask another owner or admin.")
        if self.is_active_owner and not after.is_active_owner and owners <= 1:
            raise LastOwner(current=self)
        return after

    def editors(self, after: "TeamMember") -> frozenset[Role]:
        """Return the roles that may make this edit."""
        return _who_may_touch(self.role, after.role)

    @property
    def removers(self) -> frozenset[Role]:
        """The roles that may remove the member."""
        return _who_may_touch(self.role)

    def require_removable(self, *, by_id: str, by_role: Role, owners: int) -> None:
        """`owners` is how many active owners there are now. Raise OwnerOnly, OwnRole, LastOwner."""
        if by_role not in self.removers:
            raise OwnerOnly
        if self.id == by_id:
            raise OwnRole("Nobody removes themselves. Ask another owner or admin.")
        if self.is_active_owner and owners <= 1:
            raise LastOwner(current=self)


def _who_may_touch(*roles: Role) -> frozenset[Role]:
    """Return the roles that may make, change or remove a member with these roles."""
    return frozenset({Role.OWNER}) if Role.OWNER in roles else frozenset(Role)
