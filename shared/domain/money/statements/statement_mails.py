"""Sending a statement of account by mail: what is asked for, and what its mail is about."""

from collections.abc import Mapping
from datetime import date, datetime, timedelta
from typing import Final, NamedTuple

from pydantic import Field

from shared.domain.core.clock import now
from shared.domain.core.languages import Language
from shared.domain.core.money import Amount
from shared.domain.customer.mails import MailDraft, MailKind, MailSubject
from shared.domain.money.invoices.planned_mails import (
    GREETED,
    Addressees,
    Addressing,
    PlannedMail,
)
from shared.domain.money.statements.statement import Statement, StatementForm
from shared.domain.money.statements.statement_sheets import StatementRequest

FOLDER: Final = "statement-prints"
# For so long the PDF may be sent again: by then the balance of its day is of no use. It is deleted two days later.
KEPT: Final = timedelta(days=30)


class StatementSending(StatementRequest):
    """A statement to send, and to whom."""

    send_to: Addressing = Field(default=Addressing())


class StatementMail(PlannedMail):
    """The mail with a statement as it was queued or, for a dry run, as it would be.

    `state` is `queued`, or `suppressed`: `reason` is why. `subject`, `text` and `html` are those of a dry run.
    `attachment` is the name of the PDF, and `left_out` how many rows did not fit in it.
    """

    attachment: str
    left_out: int


class StatedBalance(NamedTuple):
    """The part of the attached statement that its mail shows. `first` is where a ledger begins, if that was chosen."""

    first: date | None
    last: date
    balance: Amount

    @classmethod
    def of(cls, statement: Statement) -> "StatedBalance":
        first = statement.first if statement.form is StatementForm.LEDGER else None
        return cls(first, statement.last, statement.closing)

    @classmethod
    def kept(cls, details: Mapping[str, str]) -> "StatedBalance":
        first = details.get("from")
        balance = Amount.parse(details["balance"], details["currency"])
        return cls(date.fromisoformat(first) if first else None, date.fromisoformat(details["to"]), balance)

    @property
    def details(self) -> dict[str, str]:
        days = {"from": self.first.isoformat()} if self.first else {}
        return {**days, "to": self.last.isoformat(), "balance": str(self.balance), "currency": self.balance.currency}


class StatementFile(NamedTuple):
    """The PDF, as it was printed for the mail: its key in the store of documents, and its name."""

    key: str
    name: str
    printed_at: datetime

    @classmethod
    def kept(cls, details: Mapping[str, str]) -> "StatementFile":
        return cls(details["file"], details["file_name"], datetime.fromisoformat(details["printed_at"]))

    @property
    def details(self) -> dict[str, str]:
        return {"file": self.key, "file_name": self.name, "printed_at": self.printed_at.isoformat()}

    @property
    def has_ended(self) -> bool:
        return now() - self.printed_at > KEPT


def statement_mail_draft(
    stated: StatedBalance, file: StatementFile, addressees: Addressees, wanted: Addressing, language: Language
) -> MailDraft:
    currency, day = stated.balance.currency, stated.last.isoformat()
    return MailDraft(
        kind=MailKind.STATEMENT,
        to=addressees.to,
        cc=wanted.cc,
        bcc=wanted.bcc,
        language=language,
        about=[MailSubject(type="statement", id=f"{currency} {day}", label=day)],
        details={GREETED: addressees.greeted, **stated.details, **file.details},
    )
