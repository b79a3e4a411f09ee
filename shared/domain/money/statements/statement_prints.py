"""A statement of account as a PDF: what is asked for, and the file."""

from shared.domain.core.languages import Language
from shared.domain.core.models import Model
from shared.domain.money.statements.statement_sheets import StatementRequest


class StatementPrint(StatementRequest):
    """A statement to print, in the customer's language by default."""

    language: Language | None = None


class PrintedStatement(Model):
    """A PDF: its name, and its content in base64 (RFC 4648). `left_out` is how many rows did not fit."""

    name: str
    content: str
    left_out: int
