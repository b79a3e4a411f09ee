"""The contents of a test mail, with which a team tries whether its mail arrives."""

from html import escape

from shared.domain.core.languages import Language
from shared.domain.customer.composed_mails import Composed, Composing
from shared.store.team import merchants

_SUBJECTS = {
    Language.EN: "A test mail of {merchant}",
    Language.NL: "Een testmail van {merchant}",
    Language.ES: "Un correo de prueba de {merchant}",
}
_WORDS = {
    Language.EN: "This is a test. If you can read it, mail from {merchant} arrives.",
    Language.NL: "Dit is een test. Als u dit kunt lezen, komt mail van {merchant} aan.",
    Language.ES: "Esto es una prueba. Si puede leerlo, el correo de {merchant} llega.",
}


def compose(composing: Composing) -> Composed:
    """Compose a test mail. Raise MerchantNotFound."""
    merchant = merchants.get(composing.customer.merchant_id)
    language = composing.mail.language
    words = _WORDS[language].format(merchant=merchant.name)
    html = f'<!doctype html><html lang="{language}"><body><p>{escape(words)}</p></body></html>'
    subject = _SUBJECTS[language].format(merchant=merchant.name)
    return Composed(subject=subject, text=words, html=html, sender_name=merchant.name, reply_to=merchant.email)
