"""Clauses of a reminder beside the words of its stage: the law's own, the charges, and invoices that are not listed."""

from typing import Final

from shared.domain.core.formats import amount_text, day_text
from shared.domain.core.languages import Language
from shared.domain.core.money import Amount
from shared.domain.money.reminders.reminder_interest import InterestVerdict
from shared.domain.money.reminders.reminder_law import (
    CURRENCY,
    DaysBegin,
    Interest,
    Pack,
)


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


def more_text(count: int, language: Language) -> str:
    one, several = _MORE[language]
    return one if count == 1 else several.format(count)


_MORE: Final = {
    Language.EN: (
        "Besides these, one more invoice is open. We will write to you about it separately.",
        "Besides these, {} more invoices are open. We will write to you about those separately.",
    ),
    Language.NL: (
        "Daarnaast staat er nog één factuur open. Daarover schrijven wij u apart.",
        "Daarnaast staan er nog {} facturen open. Daarover schrijven wij u apart.",
    ),
    Language.ES: (
        "Además de estas hay una factura pendiente más. Le escribiremos sobre ella por separado.",
        "Además de estas hay {} facturas pendientes más. Le escribiremos sobre ellas por separado.",
    ),
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
