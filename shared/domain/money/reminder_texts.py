"""The words of a reminder: a merchant's own of a stage, or those of the product, with placeholders; and of the law.

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
from shared.domain.money.reminder_interest import InterestVerdict
from shared.domain.money.reminder_law import CURRENCY, DaysBegin, Interest, Pack

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
    """What the placeholders stand for. `due_on` is the first due date, `days` how long ago that was."""

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


def law_text(pack: Pack, debt: Amount, language: Language) -> str | None:
    """Return what the law requires in the first, free letter to a consumer, None where it requires nothing.

    It names the costs that follow, in full, the days until then, and the ceiling of interest (BW 6:96 (6); WER XIX.2).
    """
    if not pack.names_costs or not debt.minor or debt.currency != CURRENCY:
        return None
    begin = _BEGIN[language][pack.begin]
    costs = amount_text(pack.ceiling(debt), language)
    parts = _LAW[language].format(days=pack.days, begin=begin, costs=costs), _INTEREST[language].get(pack.interest)
    return " ".join(part for part in parts if part)


def charges_text(fee: Amount | None, interest: InterestVerdict | None, language: Language) -> str | None:
    """Return what is asked beside the debt, and what becomes of that. None for nothing."""
    parts = [_FEE[language].format(amount_text(fee, language))] if fee else []
    if interest and interest.amount.minor and interest.until:
        amount, until = amount_text(interest.amount, language), day_text(interest.until, language)
        parts.append(_CHARGED_INTEREST[language].format(amount=amount, until=until, law=interest.law))
    return " ".join([*parts, _NOT_BOOKED[language]]) if parts else None


def more_text(language: Language) -> str:
    return _MORE[language]


_MORE: Final = {
    Language.EN: "More invoices are open than are listed here. We will write to you about those separately.",
    Language.NL: "Er staan meer facturen open dan hieronder staan. Daarover schrijven wij u apart.",
    Language.ES: "Hay más facturas pendientes de las que figuran aquí. Le escribiremos sobre ellas por separado.",
}
_LAW: Final = {
    Language.EN: "Please pay within {days} days, which begin {begin}. If you do not, we may charge you collection "
    "costs of {costs}. This letter is free of charge.",
    Language.NL: "Wij verzoeken u te betalen binnen {days} dagen, te rekenen vanaf {begin}. Betaalt u niet binnen "
    "die termijn, dan kunnen wij incassokosten van {costs} in rekening brengen. Deze brief kost u niets.",
    Language.ES: "Le rogamos que pague en un plazo de {days} días, que empieza {begin}. Si no lo hace, podremos "
    "cobrarle gastos de cobro de {costs}. Esta carta es gratuita.",
}
_BEGIN: Final = {
    Language.EN: {
        DaysBegin.DAY_AFTER_RECEIPT: "on the day after you receive this letter",
        DaysBegin.DAY_AFTER_SENDING: "on the day after this mail was sent",
        DaysBegin.DUE_DATE: "on the due date",
    },
    Language.NL: {
        DaysBegin.DAY_AFTER_RECEIPT: "de dag nadat u deze brief heeft ontvangen",
        DaysBegin.DAY_AFTER_SENDING: "de dag nadat deze mail is verzonden",
        DaysBegin.DUE_DATE: "de vervaldag",
    },
    Language.ES: {
        DaysBegin.DAY_AFTER_RECEIPT: "el día siguiente a la recepción de esta carta",
        DaysBegin.DAY_AFTER_SENDING: "el día siguiente al envío de este correo",
        DaysBegin.DUE_DATE: "el día del vencimiento",
    },
}
_INTEREST: Final = {
    Language.EN: {
        Interest.STATUTORY: "Interest is not part of it; if we ask for it later, it is the statutory rate at most.",
        Interest.COMMERCIAL: "Interest is not part of it; if we have agreed on it and ask for it later, it is the "
        "statutory rate for commercial debts at most.",
    },
    Language.NL: {
        Interest.STATUTORY: "Rente is hier niet bij; vragen wij die later, dan ten hoogste de wettelijke rente.",
        Interest.COMMERCIAL: "Interest is hier niet bij; is die overeengekomen en vragen wij die later, dan ten "
        "hoogste de wettelijke interest voor handelstransacties.",
    },
    Language.ES: {
        Interest.STATUTORY: "No incluye intereses; si los pedimos más adelante, serán como máximo los legales.",
        Interest.COMMERCIAL: "No incluye intereses; si se han acordado y los pedimos más adelante, serán como máximo "
        "los legales de las operaciones comerciales.",
    },
}
_FEE: Final = {
    Language.EN: "Collection costs of {0} come on top of this.",
    Language.NL: "Hierbij komen incassokosten van {0}.",
    Language.ES: "A esto se suman gastos de cobro de {0}.",
}
_CHARGED_INTEREST: Final = {
    Language.EN: "Statutory interest of {amount} through {until} ({law}) comes on top of this.",
    Language.NL: "Hierbij komt wettelijke rente van {amount} tot en met {until} ({law}).",
    Language.ES: "A esto se suman intereses legales de {amount} hasta el {until} ({law}).",
}
_NOT_BOOKED: Final = {
    Language.EN: "This is not part of the amounts in this mail: we will send you an invoice for it.",
    Language.NL: "Dit zit niet in de bedragen in deze mail: u ontvangt er een factuur voor.",
    Language.ES: "No está incluido en los importes de este correo: recibirá una factura por ello.",
}
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
