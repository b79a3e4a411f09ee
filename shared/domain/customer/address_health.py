"""The health of an e-mail address: what mail servers answered to the mails that were sent to it (S56, Q50)."""

from datetime import datetime
from enum import StrEnum

from shared.domain.core.models import Record


class EmailHealth(StrEnum):
    """The outcome of the last mail to the customer's e-mail address."""

    HEALTHY = "healthy"
    BOUNCED = "bounced"
    COMPLAINED = "complained"
    FAILED = "failed"


# Nothing is sent to these addresses until somebody clears that.
SUPPRESSED = frozenset({EmailHealth.BOUNCED, EmailHealth.COMPLAINED})


class AddressHealth(Record):
    """The health of one address of a customer. `at` is when it came to be so, `detail` what the mail server answered.

    `at_service`: the mail service has it on its own list as well. Feedback from before `cleared_at` changes nothing.
    """

    email: str
    health: EmailHealth = EmailHealth.HEALTHY
    at: datetime | None = None
    detail: str | None = None
    at_service: bool = False
    delivered_at: datetime | None = None
    cleared_at: datetime | None = None
    version: int = 0

    @property
    def suppressed(self) -> bool:
        return self.health in SUPPRESSED

    @property
    def is_untried(self) -> bool:
        """Whether no mail has arrived since a member allowed it again, so the mail service may still refuse it."""
        return self.cleared_at is not None and (self.delivered_at is None or self.delivered_at < self.cleared_at)


def health_key(email: str) -> str:
    """Return the name of an address in the customer's map: of its own, because a path in an item has points."""
    from hashlib import sha256

    return sha256(address_key(email).encode()).hexdigest()[:32]


def address_key(email: str) -> str:
    """Return the address as it is compared: reports have it in another case, and its domain in ASCII."""
    return wire_address(email.strip()).lower()


def wire_address(email: str) -> str:
    """Return the address as mail servers take it: with the domain in ASCII (RFC 5891), where `ß` is not `ss`."""
    local, at, domain = email.rpartition("@")
    if domain.isascii():
        return email
    # Imported here, because most domains do not need it.
    import idna

    try:
        return f"{local}{at}{idna.encode(domain, uts46=True).decode()}"
    except idna.IDNAError:
        return email
