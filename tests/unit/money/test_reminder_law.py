"""The law on fees of reminders: published figures of the Netherlands and Belgium, and what is refused by which rule."""

from datetime import date

import pytest

from shared.domain.core.money import Amount
from shared.domain.customer.customer_fields import Kind
from shared.domain.money.reminder_law import FeeVerdict, Rule, judge, pack_for, require_lawful
from shared.errors import InvalidInput

pytestmark = pytest.mark.feature("S90")

DAY = date(2026, 5, 8)


def euros(value: str) -> Amount:
    return Amount.parse(value, "EUR")


def judged(asked: str, debt: str, country: str, kind: Kind, letters: tuple[date, ...] = ()) -> FeeVerdict:
    return judge(euros(asked), debt=euros(debt), country=country, kind=kind, letters=letters, today=DAY)


@pytest.mark.parametrize(
    ("debt", "costs"),
    [
        *[("1.00", "40.00"), ("266.67", "40.00"), ("266.80", "40.02"), ("2500.00", "375.00"), ("5000.00", "625.00")],
        *[("10000.00", "875.00"), ("200000.00", "2775.00"), ("1000000.00", "6775.00"), ("2000000.00", "6775.00")],
    ],
)
def test_dutch_costs_follow_the_staffel(debt: str, costs: str) -> None:
    pack = pack_for("NL", Kind.INDIVIDUAL, DAY)
    assert pack
    assert pack.ceiling(euros(debt)) == euros(costs)


@pytest.mark.parametrize(
    ("debt", "costs"),
    [
        *[("100.00", "20.00"), ("150.00", "20.00"), ("150.01", "30.00"), ("300.00", "45.00"), ("500.00", "65.00")],
        *[("500.01", "65.00"), ("1500.00", "115.00"), ("39200.00", "2000.00"), ("90000.00", "2000.00")],
    ],
)
def test_belgian_costs_of_a_consumer_follow_book_xix(debt: str, costs: str) -> None:
    pack = pack_for("BE", Kind.INDIVIDUAL, DAY)
    assert pack
    assert pack.ceiling(euros(debt)) == euros(costs)


def test_fifty_euros_on_a_belgian_debt_of_a_hundred_are_refused_and_twenty_offered() -> None:
    verdict = judged("50.00", "100.00", "BE", Kind.INDIVIDUAL, (date(2026, 4, 1),))
    assert (verdict.allowed, verdict.rule, verdict.lawful) == (False, Rule.CEILING, euros("20.00"))
    with pytest.raises(InvalidInput) as refused:
        require_lawful(verdict)
    problem = refused.value.fields[0]
    assert problem.code == "unlawful_fee_ceiling"
    assert "EUR 20.00" in problem.problem
    assert "XIX.4" in problem.problem


@pytest.mark.parametrize("country", ["NL", "BE"])
def test_the_first_letter_to_a_consumer_is_free(country: str) -> None:
    verdict = judged("20.00", "100.00", country, Kind.INDIVIDUAL)
    assert (verdict.rule, verdict.lawful) == (Rule.FREE_LETTER, euros("0.00"))


@pytest.mark.parametrize("country", ["NL", "BE"])
def test_all_of_fourteen_days_after_the_letter_have_to_be_over(country: str) -> None:
    letter = date(2026, 4, 24)  # The fourteenth day is 8 May.
    verdict = judged("20.00", "100.00", country, Kind.INDIVIDUAL, (letter,))
    assert (verdict.rule, verdict.from_on) == (Rule.WAITING, date(2026, 5, 9))
    assert judged("20.00", "100.00", country, Kind.INDIVIDUAL, (date(2026, 4, 23),)).allowed


@pytest.mark.parametrize("country", ["NL", "BE"])
def test_companies_may_agree_on_other_costs_and_need_no_letter(country: str) -> None:
    assert judged("90.00", "100.00", country, Kind.BUSINESS).allowed


def test_no_fee_is_asked_where_no_rules_are_known_or_in_another_currency() -> None:
    assert judged("1.00", "100.00", "FR", Kind.BUSINESS).rule is Rule.NO_RULES
    dollars = Amount.parse("1.00", "USD")
    verdict = judge(dollars, debt=dollars, country="NL", kind=Kind.BUSINESS, letters=(), today=DAY)
    assert verdict.rule is Rule.OTHER_CURRENCY


def test_rules_hold_from_their_day_on() -> None:
    assert pack_for("BE", Kind.INDIVIDUAL, date(2023, 8, 31)) is None
    assert pack_for("BE", Kind.INDIVIDUAL, date(2023, 9, 1))
