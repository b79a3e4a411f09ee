"""The page on which a customer pays, without a script, in the language of the reader."""

from functools import cache
from typing import Any

from shared.domain.core.languages import Language
from shared.domain.money.pay_pages import Outcome, Owed, PayPage, PayState
from shared.pages.formats import amount_text, day_text
from shared.pages.pay_words import NAMES, TRANSLATED_NAMES, WORDS, Words

# How often the page asks again whether a payment has arrived: seconds for each reload, then it stops. 2 × 10 + 5 × 20
# + 15 × 20 seconds are seven minutes.
_RELOADS = [*[2] * 10, *[5] * 20, *[15] * 20]
_LIGHT, _DARK = "#ffffff", "#1b1a17"


def pay_page(page: PayPage, address: str, *, nonce: str, outcome: Outcome | None = None, reloads: int = 0) -> str:
    """Return the page. `address` is its own, `reloads` how often it has asked for the outcome."""
    words = WORDS[page.language]
    if outcome is Outcome.WAITING and page.state is PayState.DUE:
        return _waiting(page, address, reloads)
    return _render(
        page.language,
        address,
        state=page.state.value,
        title=_about(page, words),
        about=_about(page, words) if page.owed else None,
        headline=words[page.state.value],
        text="" if page.state is PayState.DUE else words[f"{page.state.value}_text"],  # type: ignore[literal-required]
        notice=_notice(page, outcome, words),
        due=amount_text(page.due, page.language),
        owed=[_owed(one, page.language, words) for one in page.owed],
        form=_form(page, address, nonce, words) if page.is_online else None,
        **_of_merchant(page, address),
    )


def failure_page(code: str, language: Language, address: str) -> str:
    """Return the page of a failure, with the way back where there is one."""
    words = WORDS[language]
    known = code if code in words else "failed"
    is_gone = code == "pay_link_not_found"
    return _render(
        language,
        address,
        state=known,
        title=words[known],  # type: ignore[literal-required]
        headline=words[known],  # type: ignore[literal-required]
        text=words[f"{known}_text"],  # type: ignore[literal-required]
        again=None if is_gone else {"url": f"{address}?lang={language}", "text": words["back"]},
    )


def look(colour: str) -> str:
    """Return the style of a merchant's colour, six hexadecimal digits, with the text that is legible on it."""
    return f":root {{ --accent: #{colour}; --on-accent: {_DARK if _luminance(colour) > 0.18 else _LIGHT}; }}\n"


def _waiting(page: PayPage, address: str, reloads: int) -> str:
    words = WORDS[page.language]
    again = f"{address}?lang={page.language}&back={min(reloads + 1, len(_RELOADS))}"
    refresh = {"seconds": _RELOADS[reloads], "url": again} if reloads < len(_RELOADS) else None
    return _render(
        page.language,
        address,
        state=Outcome.WAITING.value,
        title=words["waiting"],
        headline=words["waiting"],
        about=_about(page, words),
        text=words["waiting_text"],
        refresh=refresh,
        again={"url": again, "text": words["check_again"]},
        **_of_merchant(page, address),
    )


def _render(language: Language, address: str, **values: Any) -> str:
    languages = [
        {
            "code": one.value,
            "name": WORDS[one]["language"],
            "url": f"{address}?lang={one}",
            "is_current": one is language,
        }
        for one in Language
    ]
    template = _templates().get_template("pay.html")
    return str(template.render(language=language.value, words=WORDS[language], languages=languages, **values))


@cache
def _templates() -> Any:
    """Load the template engine at the first page."""
    from jinja2 import Environment, PackageLoader

    return Environment(loader=PackageLoader("shared.pages"), autoescape=True, trim_blocks=True)


def _of_merchant(page: PayPage, address: str) -> dict[str, Any]:
    return {
        "merchant": page.merchant,
        "accent": page.accent.removeprefix("#").lower() if page.accent else None,
        "logo": f"{address}/logo" if page.has_logo else None,
    }


def _about(page: PayPage, words: Words) -> str:
    if len(page.owed) == 1:
        return words["invoice"].format(page.owed[0].number)
    return words["invoices"].format(len(page.owed)) if page.owed else words["nothing"]


def _notice(page: PayPage, outcome: Outcome | None, words: Words) -> dict[str, str] | None:
    if page.state is not PayState.DUE or outcome is None:
        return None
    if outcome is Outcome.PAID:
        return {"tone": "good", "text": words["received"]}
    return {"tone": "warning", "text": words["not_paid"]}


def _owed(one: Owed, language: Language, words: Words) -> dict[str, Any]:
    due = words["overdue" if one.is_overdue else "due"].format(day_text(one.due_on, language)) if one.due_on else None
    return {
        "name": words["invoice"].format(one.number),
        "amount": amount_text(one.amount, language),
        "due": due,
        "is_overdue": one.is_overdue,
    }


def _form(page: PayPage, address: str, nonce: str, words: Words) -> dict[str, Any]:
    method = page.method.value if page.method else None
    name = (NAMES | TRANSLATED_NAMES[page.language]).get(method or "")
    return {
        "action": address,
        "nonce": nonce,
        "due": page.due.minor,
        "method": method,
        "pay": words["pay_with"].format(name) if name else words["pay"],
    }


def _luminance(colour: str) -> float:
    """Return the relative luminance (WCAG 2.2): above 0.18, dark text has the better contrast."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (0, 2, 4)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
