"""The page on which a customer declines reminders and statements by mail, without a sign-in."""

from typing import Final

from shared.domain.core.languages import Language
from shared.pages.frame import render

_WORDS: Final = {
    Language.EN: {
        "title": "Reminders by mail",
        "ask": "Do you want no more payment reminders and statements of {0} by mail?",
        "law": "Invoices will still be sent to you.",
        "stop": "Send me no more reminders",
        "done": "You will get no more payment reminders and statements of {0} by mail.",
        "gone": "This link leads nowhere. It may have been cut off in your mail program.",
    },
    Language.NL: {
        "title": "Herinneringen per mail",
        "ask": "Wilt u geen betalingsherinneringen en overzichten van {0} meer per mail?",
        "law": "Facturen krijgt u nog wel.",
        "stop": "Stuur mij geen herinneringen meer",
        "done": "U krijgt geen betalingsherinneringen en overzichten van {0} meer per mail.",
        "gone": "Deze link leidt nergens heen. Misschien is hij in uw mailprogramma afgebroken.",
    },
    Language.ES: {
        "title": "Recordatorios por correo",
        "ask": "¿No desea más recordatorios de pago ni extractos de {0} por correo?",
        "law": "Las facturas se le seguirán enviando.",
        "stop": "No me envíen más recordatorios",
        "done": "No recibirá más recordatorios de pago ni extractos de {0} por correo.",
        "gone": "Este enlace no lleva a ninguna parte. Quizá su programa de correo lo cortó.",
    },
}


def opt_out_page(merchant: str, language: Language, address: str, *, declined: bool) -> str:
    """Return the page with the question, or with what is so once the customer has declined."""
    words = _WORDS[language]
    shown = {
        "title": words["title"],
        "headline": words["title"],
        "merchant": merchant,
        "text": words["done" if declined else "ask"].format(merchant),
        "law": words["law"],
        "stop": None if declined else words["stop"],
        "action": address,
    }
    return render("opt_out.html", language, address, **shown)


def opt_out_gone(language: Language, address: str) -> str:
    """Return the page of a link that leads nowhere."""
    words = _WORDS[language]
    return render("message.html", language, address, title=words["title"], headline=words["title"], text=words["gone"])
