"""The contents of the mail with a statement of account, which was printed when it was asked for."""

from shared import config
from shared.commands.money.invoices import mail_composing, pay_links
from shared.domain.core.languages import Language
from shared.domain.core.refs import CustomerRef
from shared.domain.customer.composed_mails import Attachment, Composed, Composing, NotToBeSent
from shared.domain.customer.customers import Customer
from shared.domain.money.invoices.parties import seller_of
from shared.domain.money.invoices.planned_mails import GREETED
from shared.domain.money.statements.statement_mails import StatedBalance, StatementFile
from shared.domain.team.merchants import Merchant
from shared.mails.content import Content, Unsubscribing
from shared.mails.statement_mail import statement_mail
from shared.store.money.mollie import connections
from shared.store.team import merchants


def compose(composing: Composing) -> Composed:
    """Compose the mail with a statement. Raise NotToBeSent once its PDF is too old, MerchantNotFound."""
    customer, mail = composing.customer, composing.mail
    file, stated = StatementFile.kept(mail.details), StatedBalance.kept(mail.details)
    if file.has_ended:
        raise NotToBeSent
    merchant = merchants.get(customer.merchant_id)
    is_owed = stated.balance.minor > 0
    content = statement_content(
        composing.card,
        merchant,
        stated,
        mail.language,
        greeted=mail.details[GREETED],
        pay_url=_pay_url(customer, stated.balance.currency) if is_owed else None,
        unsubscribing=Unsubscribing(composing.unsubscribe_url) if composing.unsubscribe_url else None,
    )
    attached = Attachment(file.key, file.name, "application/pdf")
    return mail_composing.composed(content, merchant, [attached, *mail_composing.logo_files(merchant)])


def statement_content(
    card: Customer,
    merchant: Merchant,
    stated: StatedBalance,
    language: Language,
    *,
    greeted: str,
    pay_url: str | None,
    unsubscribing: Unsubscribing | None = None,
    has_logo: bool = True,
) -> Content:
    return statement_mail(
        stated,
        mail_composing.look_of(merchant, seller_of(merchant, language), language, has_logo=has_logo),
        greeted=greeted,
        pay_url=pay_url,
        reference=card.number,
        unsubscribing=unsubscribing,
    )


def _pay_url(customer: CustomerRef, currency: str) -> str | None:
    """Return the address of the page that asks for all that is open in a currency by then."""
    if not connections.is_working(customer.merchant_id):
        return None
    return config.pay_url(pay_links.of_customer(customer, currency).token)
