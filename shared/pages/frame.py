"""The frame of every page on which a customer pays: the merchant's look, the languages, and messages."""

from functools import cache
from typing import Any

from shared.domain.core.colours import text_on
from shared.domain.core.languages import Language
from shared.domain.money.online_payments.pay_pages import Look
from shared.pages.pay_words import NAMES, TRANSLATED_NAMES, WORDS

# How often the page asks again whether a payment has arrived: seconds for each reload, then it stops. 2 × 10 + 5 × 20
# + 15 × 20 seconds are seven minutes.
_RELOADS = [*[2] * 10, *[5] * 20, *[15] * 20]


def render(template: str, language: Language, address: str, **values: Any) -> str:
    """Return a page. `address` is its own."""
    languages = [
        {
            "code": one.value,
            "name": WORDS[one]["language"],
            "url": f"{address}?lang={one}",
            "is_current": one is language,
        }
        for one in Language
    ]
    made = _templates().get_template(template)
    return str(made.render(language=language.value, words=WORDS[language], languages=languages, **values))


def message(look: Look, address: str, headline: str, text: str, **values: Any) -> str:
    """Return a page of a merchant with nothing to do on it."""
    shown = {"title": headline, "headline": headline, "text": text} | of_merchant(look, address) | values
    return render("message.html", look.language, address, **shown)


def waiting_page(look: Look, address: str, about: str, *, view: str, reloads: int) -> str:
    """Return the page that asks again what became of a payment. `reloads` is how often it has asked."""
    words = WORDS[look.language]
    again = f"{address}?lang={look.language}&back={min(reloads + 1, len(_RELOADS))}"
    again += f"&view={view}" if view else ""
    refresh = {"seconds": _RELOADS[reloads], "url": again} if reloads < len(_RELOADS) else None
    back = {"url": again, "text": words["check_again"]}
    return message(look, address, words["waiting"], words["waiting_text"], about=about, refresh=refresh, again=back)


def failure_page(code: str, language: Language, address: str) -> str:
    """Return the page of a failure, with the way back where there is one."""
    words = WORDS[language]
    known = code if code in words else "failed"
    is_gone = code == "pay_link_not_found"
    return render(
        "message.html",
        language,
        address,
        title=words[known],  # type: ignore[literal-required]
        headline=words[known],  # type: ignore[literal-required]
        text=words[f"{known}_text"],  # type: ignore[literal-required]
        again=None if is_gone else {"url": f"{address}?lang={language}", "text": words["back"]},
    )


def look_style(colour: str) -> str:
    """Return the style of a merchant's colour, six hexadecimal digits, with the text that is legible on it."""
    return f":root {{ --accent: #{colour}; --on-accent: {text_on(colour)}; }}\n"


def of_merchant(look: Look, address: str) -> dict[str, Any]:
    return {
        "merchant": look.merchant,
        "accent": look.accent.removeprefix("#").lower() if look.accent else None,
        "logo": f"{address}/logo" if look.has_logo else None,
    }


def form(look: Look, address: str, *, nonce: str, due: str) -> dict[str, Any] | None:
    """Return what the form sends, None where the merchant takes no payments online."""
    if not look.is_online:
        return None
    words = WORDS[look.language]
    method = look.method.value if look.method else None
    name = (NAMES | TRANSLATED_NAMES[look.language]).get(method or "")
    pay = words["pay_with"].format(name) if name else words["pay"]
    return {"action": address, "nonce": nonce, "due": due, "method": method, "pay": pay}


@cache
def _templates() -> Any:
    """Load the template engine at the first page."""
    from jinja2 import Environment, PackageLoader

    return Environment(loader=PackageLoader("shared.pages"), autoescape=True, trim_blocks=True)
