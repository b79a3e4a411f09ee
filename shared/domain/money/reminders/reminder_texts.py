"""The words of a reminder: a merchant's own of a stage, or those of the product, with placeholders.

Amounts and days are put in as a reader of the language writes them, so each language tells the same.
"""

import re
from datetime import date
from enum import StrEnum
from typing import Annotated, Final, NamedTuple

from pydantic import AfterValidator, StringConstraints
from pydantic_core import PydanticCustomError

from shared.domain.core.formats import amount_text, day_text
from shared.domain.core.languages import Language
from shared.domain.core.models import Record, RequestModel
from shared.domain.core.money import Amount
from shared.domain.core.text import Line, multiline

MAX_TEXT: Final = 2000
PLACEHOLDERS: Final = ("customer", "company", "amount", "invoices", "due_on", "days")
_PLACEHOLDER = re.compile(r"\{([^{}]*)\}")


def _with_known_placeholders(text: str) -> str:
    unknown = [name for name in _PLACEHOLDER.findall(text) if name not in PLACEHOLDERS]
    if unknown:
        known = ", ".join(f"{{{name}}}" for name in PLACEHOLDERS)
        raise PydanticCustomError("unknown_placeholder", "Use only these placeholders: {known}.", {"known": known})
    return text


Subject = Annotated[Line, AfterValidator(_with_known_placeholders)]
Text = Annotated[
    str, AfterValidator(multiline), StringConstraints(max_length=MAX_TEXT), AfterValidator(_with_known_placeholders)
]


class StageText(Record):
    """The words of a stage in a language. An empty one is the product's."""

    subject: Subject = ""
    text: Text = ""


class StageTexts(Record):
    """The words of a stage in each language that a customer may have."""

    en: StageText = StageText()
    nl: StageText = StageText()
    es: StageText = StageText()

    def of(self, language: Language) -> StageText:
        found: StageText = getattr(self, language.value)
        return found


class StageTextEdit(RequestModel):
    """The words of a stage in a language. Placeholders: {customer}, {company}, {amount}, {invoices}, {due_on}, {days}.

    An empty text stands for the product's words.
    """

    subject: Subject = ""
    text: Text = ""


class StageTextsEdit(RequestModel):
    """An omitted language has the product's words."""

    en: StageTextEdit = StageTextEdit()
    nl: StageTextEdit = StageTextEdit()
    es: StageTextEdit = StageTextEdit()


class Tone(StrEnum):
    """How the product's words sound: before the due date, first after it, firmer, and last."""

    BEFORE = "before"
    FRIENDLY = "friendly"
    FIRM = "firm"
    LAST = "last"


def tone_of(stage: int, days: list[int]) -> Tone:
    """Return the tone of a stage, which counts from 1."""
    if days[stage - 1] <= 0:
        return Tone.BEFORE
    after = [number for number in days if number > 0]
    position = after.index(days[stage - 1])
    if position == 0:
        return Tone.FRIENDLY
    return Tone.LAST if position == len(after) - 1 else Tone.FIRM


class Values(NamedTuple):
    """The values of the placeholders. `due_on` is the first due date, `days` how long ago that was."""

    customer: str
    company: str
    amount: Amount
    invoices: tuple[str, ...]
    due_on: date
    days: int


class Words(NamedTuple):
    subject: str
    text: str


_MOST_NAMED = 5


def fill(words: StageText, tone: Tone, values: Values, language: Language) -> Words:
    """Return the words of a stage with its values."""
    subject, text = _PRODUCT[language][tone]
    more = len(values.invoices) - _MOST_NAMED
    named = ", ".join(values.invoices[:_MOST_NAMED]) + (f" (+{more})" if more > 0 else "")
    known = {
        "customer": values.customer,
        "company": values.company,
        "amount": amount_text(values.amount, language),
        "invoices": named,
        "due_on": day_text(values.due_on, language),
        "days": str(values.days),
    }

    def filled(template: str) -> str:
        # Not str.format: a value may contain braces, and a merchant may write some.
        return _PLACEHOLDER.sub(lambda found: known.get(found[1], found[0]), template)

    return Words(filled(words.subject or subject), filled(words.text or text))


_PRODUCT: Final = {
    Language.EN: {
        Tone.BEFORE: (
            "An invoice of {company} is due on {due_on}",
            "This is to let you know that {amount} is due soon: the first invoice on {due_on}.\n\n"
            "Have you paid already? Then you can ignore this mail.",
        ),
        Tone.FRIENDLY: (
            "A reminder of {company}: {amount} is still open",
            "Perhaps it escaped your attention: {amount} is still open. The first invoice was due on {due_on}.\n\n"
            "Have you paid in the meantime? Then you can ignore this mail.",
        ),
        Tone.FIRM: (
            "Another reminder of {company}: {amount} is still open",
            "We have written to you about this before, and {amount} is still open. The first invoice was due on "
            "{due_on}, {days} days ago.\n\nPlease pay now, or reply if something is wrong.",
        ),
        Tone.LAST: (
            "Last reminder of {company}: {amount}",
            "Although we have reminded you, {amount} is still open. The first invoice was due on {due_on}, {days} days "
            "ago.\n\nPlease pay at once. If we hear nothing, we will have to take further steps.",
        ),
    },
    Language.NL: {
        Tone.BEFORE: (
            "Een factuur van {company} vervalt op {due_on}",
            "Graag herinneren wij u eraan dat {amount} binnenkort betaald moet zijn: de eerste factuur op {due_on}.\n\n"
            "Heeft u al betaald? Dan kunt u deze mail negeren.",
        ),
        Tone.FRIENDLY: (
            "Herinnering van {company}: {amount} staat nog open",
            "Misschien is het aan uw aandacht ontsnapt: {amount} staat nog open. De eerste factuur verviel op "
            "{due_on}.\n\nHeeft u intussen betaald? Dan kunt u deze mail negeren.",
        ),
        Tone.FIRM: (
            "Opnieuw een herinnering van {company}: {amount} staat nog open",
            "Wij schreven u hier eerder over, en {amount} staat nog open. De eerste factuur verviel op {due_on}, "
            "{days} dagen geleden.\n\nWilt u nu betalen, of antwoorden als er iets niet klopt?",
        ),
        Tone.LAST: (
            "Laatste herinnering van {company}: {amount}",
            "Ondanks onze herinneringen staat {amount} nog open. De eerste factuur verviel op {due_on}, {days} dagen "
            "geleden.\n\nBetaal alstublieft direct. Horen wij niets, dan moeten wij verdere stappen nemen.",
        ),
    },
    Language.ES: {
        Tone.BEFORE: (
            "Una factura de {company} vence el {due_on}",
            "Le recordamos que {amount} vence pronto: la primera factura el {due_on}.\n\n"
            "¿Ya ha pagado? Entonces puede ignorar este correo.",
        ),
        Tone.FRIENDLY: (
            "Recordatorio de {company}: {amount} pendiente de pago",
            "Quizá se le haya pasado: {amount} sigue pendiente de pago. La primera factura venció el {due_on}.\n\n"
            "¿Ha pagado entretanto? Entonces puede ignorar este correo.",
        ),
        Tone.FIRM: (
            "Nuevo recordatorio de {company}: {amount} pendiente de pago",
            "Ya le escribimos sobre esto, y {amount} sigue pendiente de pago. La primera factura venció el {due_on}, "
            "hace {days} días.\n\nLe rogamos que pague ahora, o que responda si algo no es correcto.",
        ),
        Tone.LAST: (
            "Último recordatorio de {company}: {amount}",
            "A pesar de nuestros recordatorios, {amount} sigue pendiente de pago. La primera factura venció el "
            "{due_on}, hace {days} días.\n\nLe rogamos que pague de inmediato. Si no recibimos respuesta, tendremos "
            "que tomar otras medidas.",
        ),
    },
}
