"""The contents of a short mail, with which a team checks whether an address takes its mail."""

from html import escape

from shared.domain.core.languages import Language
from shared.domain.customer.composed_mails import Composed, Composing
from shared.store.team import merchants

_SUBJECTS = {
    Language.EN: "{merchant}: does our mail reach you?",
    Language.NL: "{merchant}: komt onze mail bij u aan?",
    Language.ES: "{merchant}: ¿le llega nuestro correo?",
}
_WORDS = {
    Language.EN: "With this message {merchant} checks whether its mail reaches you. You need not do anything.",
    Language.NL: "Met dit bericht kijkt {merchant} of mail bij u aankomt. U hoeft niets te doen.",
    Language.ES: "Con este mensaje {merchant} comprueba si su correo le llega. No tiene que hacer nada.",
}


def compose(composing: Composing) -> Composed:
    """Compose a test mail. Raise MerchantNotFound."""
    merchant = merchants.get(composing.customer.merchant_id)
    language = composing.mail.language
    words = _WORDS[language].format(merchant=merchant.mail_sender)
    html = f'<!doctype html><html lang="{language}"><body><p>{escape(words)}</p></body></html>'
    return Composed(
        subject=_SUBJECTS[language].format(merchant=merchant.mail_sender),
        text=words,
        html=html,
        sender_name=merchant.mail_sender,
        reply_to=merchant.mail_reply_to,
    )
