"""Mail to a customer: what was sent to whom, why not, and what became of it at each address."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from enum import StrEnum
from types import MappingProxyType
from typing import Annotated, Any, Final, NamedTuple, Self

from pydantic import Field, StringConstraints

from shared.domain.core.activity_log import ActivityEntry, ActivityKind, Change, Subject, entry
from shared.domain.core.actors import Actor
from shared.domain.core.clock import now
from shared.domain.core.ids import id_pattern, new_id, new_token
from shared.domain.core.languages import Language
from shared.domain.core.models import Model, RequestModel
from shared.domain.core.records import CustomerRecord
from shared.domain.core.tallies import Tally
from shared.domain.customer.address_health import address_key
from shared.errors import Conflict

MailId = Annotated[str, StringConstraints(pattern=id_pattern("mail"))]
# Amazon SES, "Service quotas": the recipients of one message.
MAX_RECIPIENTS: Final = 50


class MailActivity(ActivityKind):
    SENT = "mails.sent"
    HELD = "mails.held"
    NOT_SENT = "mails.not_sent"
    FAILED = "mails.failed"
    BOUNCED = "mails.bounced"
    COMPLAINED = "mails.complained"
    RELEASED = "mails.released"
    SENT_AGAIN = "mails.sent_again"
    SUPPRESSION_CLEARED = "mails.suppression_cleared"
    REMINDERS_DECLINED = "mails.reminders_declined"
    REMINDERS_ALLOWED = "mails.reminders_allowed"


class MailKind(StrEnum):
    """The subject of a mail; `test` checks an address. Each has its composer (shared/commands/mail_composers.py)."""

    INVOICE = "invoice"
    REMINDER = "reminder"
    STATEMENT = "statement"
    TEST = "test"


class MailState(StrEnum):
    """`held` waits for a release, `sending` was handed to the mail service, `suppressed` is not sent for `reason`."""

    QUEUED = "queued"
    HELD = "held"
    SENDING = "sending"
    SENT = "sent"
    DELIVERED = "delivered"
    BOUNCED = "bounced"
    COMPLAINED = "complained"
    FAILED = "failed"
    SUPPRESSED = "suppressed"


class MailReason(StrEnum):
    """Why a mail was held, not sent or failed.

    `unknown`: the mail service gave no answer, so it may have been sent. `outdated`: what it is about has changed, such
    as an invoice that was cancelled. `late`: it waited so long that it is sent no more. `transient`: the address did
    not take it for now. A queued mail waits for its `documents`, or for the mail service while that is `unavailable`.
    """

    ARCHIVED = "archived"
    PAUSED = "paused"
    PORTAL = "portal"
    NO_ADDRESS = "no_address"
    BOUNCED = "bounced"
    COMPLAINED = "complained"
    DECLINED = "declined"
    OUTDATED = "outdated"
    LATE = "late"
    REFUSED = "refused"
    UNKNOWN = "unknown"
    TRANSIENT = "transient"
    DOCUMENTS = "documents"
    UNAVAILABLE = "unavailable"


# A mail in these states may be sent again, as another one.
_FINAL = frozenset(MailState) - {MailState.QUEUED, MailState.HELD, MailState.SENDING}


class NotSendableAgain(Conflict):
    """The mail is still on its way out, or waits for a release."""

    code = "mail_not_final"

    def __init__(self, *, current: Any) -> None:
        super().__init__("This mail is still on its way, or waits for a release.", current=current)


class RecipientRole(StrEnum):
    TO = "to"
    CC = "cc"
    BCC = "bcc"


class Recipient(Model):
    """An address with the state of the mail there. `detail` is the answer of its mail server."""

    email: str
    role: RecipientRole = RecipientRole.TO
    state: MailState = MailState.QUEUED
    detail: str | None = None


class MailSubject(Model):
    """A record that a mail is about, such as an invoice. `label` is its number."""

    type: str
    id: str
    label: str


class AddressClearing(RequestModel):
    """The address that mail may go to again."""

    email: Annotated[str, StringConstraints(min_length=3, max_length=320)]


class ClearedAddress(Model):
    email: str


class ReminderChoice(Model):
    """Since when the customer wants no reminders and statements by mail, null if they may be sent."""

    declined_at: datetime | None


class MailDraft(NamedTuple):
    """A mail to be queued. `details` are what its composer needs besides, such as the stage of a reminder.

    `despite_archived` sends it to a customer who is archived, as a member has confirmed (Q13).
    """

    kind: MailKind
    to: Sequence[str]
    language: Language
    about: Sequence[MailSubject] = ()
    cc: Sequence[str] = ()
    bcc: Sequence[str] = ()
    details: Mapping[str, str] = MappingProxyType({})
    despite_archived: bool = False


class ShownMail(CustomerRecord):
    """A mail to a customer. `version` rises with each change of its state.

    `subject` is null until the mail is composed, which is when it is sent. `reason` is why it was held, not sent or
    failed; `detail` is what the mail service or a mail server answered. `sent_again_as` is the mail that a resend made.
    """

    kind: MailKind
    state: MailState = MailState.QUEUED
    reason: MailReason | None = None
    detail: str | None = None
    recipients: list[Recipient]
    language: Language
    subject: str | None = None
    about: list[MailSubject] = Field(default=[])
    attachments: list[str] = Field(default=[])
    resend_of: str | None = None
    sent_again_as: str | None = None
    created_by: Actor
    created_at: datetime
    sent_at: datetime | None = None
    settled_at: datetime | None = None


class Mail(ShownMail):
    """A mail as it is stored: with what its composer and its worker need besides.

    `name` is that of its contents in the store of documents, `message_id` its id at the mail service. `customer_email`
    is the customer's own address at that time.
    """

    details: dict[str, str] = Field(default={})
    despite_archived: bool = False
    message_id: str | None = None
    name: str
    customer_email: str | None = None
    claimed_at: datetime | None = None

    @property
    def shown(self) -> ShownMail:
        return ShownMail.model_construct(**{name: getattr(self, name) for name in ShownMail.model_fields})

    def tally(self) -> Tally:
        return {"counts.mails": 1}

    @property
    def content_key(self) -> str:
        """The key of the mail as it was sent, in the store of documents."""
        return f"mails/{self.name}.json"

    @property
    def active(self) -> list[Recipient]:
        """The recipients whose address is not suppressed."""
        return [one for one in self.recipients if one.state is not MailState.SUPPRESSED]

    @property
    def is_final(self) -> bool:
        """Whether it may be sent again."""
        return self.state in _FINAL

    @property
    def label(self) -> str:
        """What the activity log calls it."""
        return ", ".join(one.label for one in self.about) or self.subject or self.kind

    def changed(self, **changes: Any) -> Self:
        """Return the next version, with these changes."""
        return self.model_copy(update={**changes, "version": self.version + 1})

    def moved(self, state: MailState, reason: MailReason | None = None, detail: str | None = None, **more: Any) -> Self:
        """Return the next version in another state, in which every active recipient is as well."""
        recipients = [
            one if one.state is MailState.SUPPRESSED else one.model_copy(update={"state": state})
            for one in self.recipients
        ]
        return self.changed(state=state, reason=reason, detail=detail, recipients=recipients, **more)


class Released(Model):
    """The mails that were released, or still wait, and whether there are more."""

    items: list[ShownMail]
    more: bool


def new_mail(draft: MailDraft, *, by: Actor) -> Mail:
    """Return a queued mail. An address that is named twice is written to once, in its first role."""
    named = [(role, email) for role in RecipientRole for email in getattr(draft, role)]
    recipients: dict[str, Recipient] = {}
    for role, email in named:
        recipients.setdefault(address_key(email), Recipient(email=email, role=role))
    return Mail(
        id=new_id("mail"),
        kind=draft.kind,
        recipients=list(recipients.values()),
        language=draft.language,
        about=list(draft.about),
        details=dict(draft.details),
        despite_archived=draft.despite_archived,
        name=new_token(),
        created_by=by,
        created_at=now(),
    )


def mail_entry(kind: MailActivity, mail: Mail, *, by: Actor) -> ActivityEntry:
    """Return the log entry of what became of a mail, with its state, reason and addresses."""
    changes = [Change(field="mail.state", new=mail.state)]
    if mail.reason:
        changes.append(Change(field="mail.reason", new=mail.reason))
    addresses = ", ".join(one.email for one in mail.recipients if one.role is not RecipientRole.BCC)
    changes.append(Change(field="mail.recipients", new=addresses or None))
    return entry(kind, by=by, subject=Subject(type="mail", id=mail.id, label=mail.label), changes=changes)
