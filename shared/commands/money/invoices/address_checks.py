"""The contents of a short mail, with which a team checks whether an address takes its mail."""

from shared.commands.money.invoices import mail_composing
from shared.domain.customer.composed_mails import Composed, Composing
from shared.domain.money.invoices.parties import seller_of
from shared.mails.check_mail import check_mail
from shared.store.team import merchants


def compose(composing: Composing) -> Composed:
    """Compose a test mail, which looks as an invoice's mail does. Raise MerchantNotFound."""
    merchant, language = merchants.get(composing.customer.merchant_id), composing.mail.language
    look = mail_composing.look_of(merchant, seller_of(merchant, language), language)
    content = check_mail(look, greeted=composing.card.full_name or composing.card.name)
    return mail_composing.composed(content, merchant, mail_composing.logo_files(merchant))
