"""A mail with a document: to whom it is asked to go, to whom it goes, and what the answer shows of it."""

from collections.abc import Sequence
from typing import Annotated, Any, Final, NamedTuple, Self

from pydantic import Field

from shared.domain.core.contact_details import Email
from shared.domain.core.languages import Language
from shared.domain.core.models import Model, RequestModel
from shared.domain.customer.contacts import Contact
from shared.domain.customer.customer_values import Receives
from shared.domain.customer.customers import Customer
from shared.domain.customer.mails import Mail, MailReason, MailState, Recipient
from shared.domain.customer.recipients import greeted, recipients_of

MAX_ADDRESSES: Final = 10
GREETED: Final = "greeted"

Addresses = Annotated[list[Email], Field(max_length=MAX_ADDRESSES)]


class Addressing(RequestModel):
    """To whom a mail is sent. `to` null means the contacts that receive invoices, else the primary contact."""

    to: Annotated[list[Email], Field(min_length=1, max_length=MAX_ADDRESSES)] | None = None
    cc: Addresses = Field(default=[])
    bcc: Addresses = Field(default=[])


class PlannedMail(Model):
    """A mail as it was queued or, for a dry run, as it would be, which alone has `subject`, `text` and `html`."""

    dry_run: bool
    mail_id: str | None
    state: MailState
    reason: MailReason | None
    recipients: list[Recipient]
    language: Language
    subject: str | None = None
    text: str | None = None
    html: str | None = None

    @classmethod
    def of(cls, mail: Mail, *, dry_run: bool, **more: Any) -> Self:
        return cls(
            dry_run=dry_run,
            mail_id=None if dry_run else mail.id,
            state=mail.state,
            reason=mail.reason,
            recipients=mail.recipients,
            language=mail.language,
            **more,
        )


class Addressees(NamedTuple):
    to: list[str]
    greeted: str


def addressees_of(customer: Customer, others: Sequence[Contact], wanted: Addressing) -> Addressees:
    """Return to whom a mail goes and whom it greets. `others` are the customer's other contacts."""
    receivers = recipients_of(customer, others, Receives.INVOICES)
    to = wanted.to if wanted.to is not None else [one.email for one in receivers if one.email]
    return Addressees(to, greeted(customer, [one for one in receivers if one.email in to]))
