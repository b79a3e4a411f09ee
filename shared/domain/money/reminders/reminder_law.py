"""Charges that the law allows a creditor beside the debt, by country and kind of customer, from dated data.

reminder_law.json has the rules: how many letters are free, how many days the debtor has after them and from when, the
ceiling of the costs and which interest may be asked (its rates are in interest_rates.json). Without rules of a country
there are neither.
"""

import json
from collections.abc import Sequence
from datetime import date, timedelta
from decimal import Decimal
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from shared.domain.core.models import Model
from shared.domain.core.money import Amount, Money
from shared.domain.customer.customer_values import Kind
from shared.domain.money.reminders.reminder_letters import Letter
from shared.errors import FieldProblem, InvalidInput

# The rules are in euros.
CURRENCY = "EUR"


class DaysBegin(StrEnum):
    """When the days begin that the debtor has."""

    DUE_DATE = "due_date"
    DAY_AFTER_RECEIPT = "day_after_receipt"
    DAY_AFTER_SENDING = "day_after_sending"


class Rule(StrEnum):
    """The rule by which a fee or interest is refused."""

    NO_RULES = "no_rules_of_country"
    OTHER_CURRENCY = "other_currency"
    FREE_LETTER = "first_letter_is_free"
    WAITING = "days_after_first_letter"
    CEILING = "ceiling"


class Interest(StrEnum):
    """The ceiling of interest on a debt, as a rate of the law: that of commercial debts is the higher one."""

    AS_AGREED = "as_agreed"
    STATUTORY = "statutory_rate_at_most"
    COMMERCIAL = "commercial_rate_at_most"


class RegularDeliveries(NamedTuple):
    """First letters about invoices of a subscription: `free` of them a year, and each other one for at most `cost`."""

    free: int
    cost: Decimal


class Pack(NamedTuple):
    """The rules of a country for one kind of customer, from a day on. `slices` are (above, fixed, percent).

    `days_to_receipt` are counted until the receipt of a mail that nothing proves. `describes`: the first letter
    describes what the debt is of.
    """

    id: str
    law: str
    free_letters: int
    days: int
    begin: DaysBegin
    names_costs: bool
    slices: tuple[tuple[Decimal, Decimal, Decimal], ...]
    least: Decimal
    most: Decimal
    may_agree_otherwise: bool
    days_to_receipt: int
    describes: bool
    interest: Interest
    interest_rates: str
    interest_law: str
    regular: RegularDeliveries | None

    def ceiling(self, debt: Amount) -> Amount:
        """Return the most that a debt costs: an amount and a percentage of the slice that it reaches into."""
        value = Decimal(str(debt))
        above, fixed, percent = next(one for one in reversed(self.slices) if value > one[0] or one[0] == 0)
        costs = fixed + (value - above) * percent / 100
        return Amount.of_decimal(min(max(costs, self.least), self.most), CURRENCY)

    def fee_from(self, letter: Letter) -> date:
        """Return the first day on which a fee is due after a free letter."""
        known_on = letter.sent_on
        if self.begin is DaysBegin.DAY_AFTER_RECEIPT:
            known_on = letter.received_on or letter.sent_on + timedelta(days=self.days_to_receipt)
        # The days begin the day after it, and all of them have to be over.
        return known_on + timedelta(days=self.days + 1)

    def cost_of_letter(self, is_beyond_free: bool) -> Amount:
        """Return what a letter costs at most while the costs of collection are not due."""
        return Amount.of_decimal(self.regular.cost if self.regular and is_beyond_free else Decimal(0), CURRENCY)


class FeeVerdict(Model):
    """Whether a fee is lawful. `lawful` is the most that may be asked, `rule` and `law` are the reason why not more."""

    asked: Money
    lawful: Money
    allowed: bool
    rule: Rule | None = None
    law: str | None = None
    from_on: date | None = None


def pack_for(country: str, kind: Kind, day: date) -> Pack | None:
    """Return the rules that are in force on a day. None for a country without any here."""
    return next(
        (
            pack
            for where, who, first, last, pack in _packs()
            if (where, who) == (country, kind) and first <= day and (last is None or day <= last)
        ),
        None,
    )


def judge(
    asked: Amount,
    *,
    debt: Amount,
    country: str,
    kind: Kind,
    letters: Sequence[Letter],
    today: date,
    is_beyond_free: bool = False,
) -> FeeVerdict:
    """Judge a fee that is asked today. `letters` are the free reminders of the debt.

    `is_beyond_free`: a subscription's free letters of the year were sent about other invoices.
    """
    nothing = Amount(0, asked.currency)
    if asked.minor <= 0:
        return FeeVerdict(asked=asked, lawful=nothing, allowed=True)
    pack = pack_for(country, kind, today)
    if pack is None:
        return FeeVerdict(asked=asked, lawful=nothing, allowed=False, rule=Rule.NO_RULES)
    if asked.currency != CURRENCY or debt.currency != CURRENCY:
        return FeeVerdict(asked=asked, lawful=nothing, allowed=False, rule=Rule.OTHER_CURRENCY, law=pack.law)
    ceiling, of_letter = pack.ceiling(debt), pack.cost_of_letter(is_beyond_free)
    known = sorted(pack.fee_from(one) for one in letters)
    first = known[pack.free_letters - 1] if 0 < pack.free_letters <= len(known) else None
    if pack.free_letters and (first is None or today < first):
        if asked.minor <= of_letter.minor:
            return FeeVerdict(asked=asked, lawful=asked, allowed=True, law=pack.law)
        rule = Rule.CEILING if of_letter.minor else Rule.WAITING if first else Rule.FREE_LETTER
        return FeeVerdict(asked=asked, lawful=of_letter, allowed=False, rule=rule, law=pack.law, from_on=first)
    if asked.minor > ceiling.minor and not pack.may_agree_otherwise:
        return FeeVerdict(asked=asked, lawful=ceiling, allowed=False, rule=Rule.CEILING, law=pack.law)
    return FeeVerdict(asked=asked, lawful=asked, allowed=True, law=pack.law)


_PROBLEMS = {
    Rule.NO_RULES: "No rules of the customer's country are known here, so no fee is asked.",
    Rule.OTHER_CURRENCY: "The rules are in euros, so no fee is asked in another currency.",
    Rule.FREE_LETTER: "The first letter is free ({law}).",
    Rule.WAITING: "The customer has until {day} after the first letter ({law}).",
    Rule.CEILING: "The law allows {lawful} at most ({law}).",
}


def require_lawful(verdict: FeeVerdict) -> None:
    """Raise InvalidInput with the rule and the lawful amount."""
    if verdict.allowed or verdict.rule is None:
        return
    last = verdict.from_on - timedelta(days=1) if verdict.from_on else None
    lawful = f"{verdict.lawful.currency} {verdict.lawful}"
    problem = _PROBLEMS[verdict.rule].format(law=verdict.law, day=last, lawful=lawful)
    raise InvalidInput(FieldProblem("fee", f"unlawful_fee_{verdict.rule}", problem))


@cache
def _packs() -> tuple[tuple[str, Kind, date, date | None, Pack], ...]:
    rules = json.loads(Path(__file__).with_suffix(".json").read_text(encoding="utf-8"))
    return tuple(
        (
            one["country"],
            Kind(one["customer"]),
            date.fromisoformat(one["from"]),
            date.fromisoformat(one["until"]) if one["until"] else None,
            _pack(one),
        )
        for one in rules
    )


def _pack(one: dict[str, Any]) -> Pack:
    costs, regular = one["costs"], one["regular_deliveries"]
    slices = [(Decimal(s["above"]), Decimal(s["fixed"]), Decimal(s["percent"])) for s in costs["slices"]]
    return Pack(
        id=one["id"],
        law=one["law"],
        free_letters=one["free_letters"],
        days=one["days"],
        begin=DaysBegin(one["days_begin"]),
        names_costs=one["letter_names_costs"],
        slices=tuple(slices),
        least=Decimal(costs["least"]),
        most=Decimal(costs["most"]),
        may_agree_otherwise=costs["may_agree_otherwise"],
        days_to_receipt=one["days_to_receipt"],
        describes=one["letter_describes"],
        interest=Interest(one["interest"]),
        interest_rates=one["interest_rates"],
        interest_law=one["interest_law"],
        regular=RegularDeliveries(regular["free_letters_a_year"], Decimal(regular["cost"])) if regular else None,
    )
