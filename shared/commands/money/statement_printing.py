"""Print a statement of account: it is made when it is asked for, and not kept."""

from base64 import b64encode

from shared.commands.money import statements
from shared.commands.money.statements import StatementQuery
from shared.documents.statement_pdf import Printed, statement_pdf
from shared.domain.core.languages import Language
from shared.domain.core.refs import CustomerRef
from shared.domain.money.parties import buyer_of, seller_of
from shared.domain.money.statement_prints import PrintedStatement, StatementPrint
from shared.domain.team.logos import logo_key
from shared.integrations import document_store
from shared.store.money import accounts

_NAMES = {Language.EN: "statement", Language.NL: "rekeningoverzicht", Language.ES: "estado-de-cuenta"}


def printed(customer: CustomerRef, wanted: StatementPrint) -> PrintedStatement:
    """Return the PDF of a statement. Raise CustomerNotFound, InvalidInput, DocumentsUnavailable."""
    account = accounts.read(customer)
    statement = statements.draw_up(customer, StatementQuery(wanted.currency, wanted.days, wanted.form))
    language = wanted.language or account.customer.language
    seller = seller_of(account.merchant, language)
    logo = document_store.get(logo_key(customer.merchant_id, seller.logo)) if seller.logo else None
    pdf = statement_pdf(Printed(statement, seller, buyer_of(account.customer), language), logo=logo)
    name = f"{_NAMES[language]}-{account.customer.number}-{statement.last}.pdf"
    return PrintedStatement(name=name, content=b64encode(pdf).decode(), left_out=statement.left_out)
