"""The memberships of a person: the merchants they work for, and which of them a new token is for."""

from typing import NamedTuple

from shared.domain.core.models import Model
from shared.domain.core.refs import MerchantId
from shared.domain.team.members import TeamMember
from shared.domain.team.merchants import MerchantCard
from shared.domain.team.roles import Role


class MembershipSummary(Model):
    """A merchant that the person works for, with their role there. `current` is the one that the token is for."""

    merchant_id: MerchantId
    name: str
    role: Role
    current: bool


class Membership(NamedTuple):
    """`is_listed` is False for a member of an earlier release, whom the person's partition does not list yet."""

    merchant_id: MerchantId
    member: TeamMember
    is_listed: bool
    merchant: MerchantCard | None = None


class Memberships(NamedTuple):
    """All memberships of a person, the oldest first, inactive ones included. `last` is the merchant they chose last."""

    all: list[Membership]
    last: MerchantId | None = None

    @property
    def active(self) -> list[Membership]:
        return [membership for membership in self.all if membership.member.active]

    def at(self, merchant_id: MerchantId | None) -> Membership | None:
        """Return the membership at a merchant."""
        return next((one for one in self.all if one.merchant_id == merchant_id), None)

    def summaries(self, *, current: MerchantId) -> list[MembershipSummary]:
        """Return the active memberships that were read with their merchants."""
        return [
            MembershipSummary(
                merchant_id=one.merchant_id,
                name=one.merchant.name,
                role=one.member.role,
                current=one.merchant_id == current,
            )
            for one in self.active
            if one.merchant
        ]

    def choose(self, wanted: MerchantId | None) -> Membership | None:
        """Return the membership for a new token: the wanted one, else the last or oldest. Only active ones count."""
        for merchant_id in (wanted, self.last):
            found = self.at(merchant_id)
            if found and found.member.active:
                return found
        return next(iter(self.active), None)
