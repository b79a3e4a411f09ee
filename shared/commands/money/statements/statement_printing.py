"""Print a statement of account: it is made when it is asked for, and kept only to be mailed."""

from base64 import b64encode
from typing import NamedTuple

from shared.commands.money.statements import statements
from shared.commands.money.statements.statements import StatementQuery
from shared.documents.statement_pdf import Printed, statement_pdf
from shared.domain.core.languages import Language
from shared.domain.core.refs import CustomerRef
from shared.domain.money.invoices.parties import buyer_of, seller_of
from shared.domain.money.statements.statement import Statement
from shared.domain.money.statements.statement_prints import PrintedStatement, StatementPrint
from shared.domain.money.statements.statement_sheets import StatementRequest
from shared.domain.team.logos import logo_key
from shared.integrations import document_store
from shared.store.money.statements import stated_accounts
from shared.store.money.statements.stated_accounts import StatedAccount

_NAMES = {Language.EN: "statement", Language.NL: "rekeningoverzicht", Language.ES: "estado-de-cuenta"}


class Drawn(NamedTuple):
    """A statement that can be printed, and the language of its reader."""

    account: StatedAccount
    statement: Statement
    language: Language

    @property
    def file_name(self) -> str:
        return f"{_NAMES[self.language]}-{self.account.customer.number}-{self.statement.last}.pdf"


def drawn(customer: CustomerRef, wanted: StatementRequest, language: Language | None = None) -> Drawn:
    """Draw a statement up, in the customer's language by default. Raise CustomerNotFound, InvalidInput."""
    account = stated_accounts.read(customer)
    statement = statements.draw_up_for(account, StatementQuery(wanted.currency, wanted.days, wanted.form))
    return Drawn(account, statement, language or account.customer.language)


def pdf_of(customer: CustomerRef, drawn: Drawn) -> bytes:
    """Return the PDF of a statement. Raise DocumentsUnavailable."""
    seller = seller_of(drawn.account.merchant, drawn.language)
    logo = document_store.get(logo_key(customer.merchant_id, seller.logo)) if seller.logo else None
    printed = Printed(drawn.statement, seller, buyer_of(drawn.account.customer), drawn.language)
    return statement_pdf(printed, logo=logo)


def printed(customer: CustomerRef, wanted: StatementPrint) -> PrintedStatement:
    """Return the PDF of a statement. Raise CustomerNotFound, InvalidInput, DocumentsUnavailable."""
    found = drawn(customer, wanted, wanted.language)
    content = b64encode(pdf_of(customer, found)).decode()
    return PrintedStatement(name=found.file_name, content=content, left_out=found.statement.left_out)
