"""The law on fees of reminders: published figures of the Netherlands and Belgium, and what is refused by which rule."""

from datetime import date

import pytest

from shared.domain.core.languages import Language
from shared.domain.core.money import Amount
from shared.domain.customer.customer_values import Kind
from shared.domain.money.reminders.reminder_clauses import law_text, more_text
from shared.domain.money.reminders.reminder_facts import OwedInvoice
from shared.domain.money.reminders.reminder_fees import Debtor, fee_of
from shared.domain.money.reminders.reminder_law import (
    FeeVerdict,
    Rule,
    judge,
    pack_for,
    require_lawful,
)
from shared.domain.money.reminders.reminder_letters import Letter, Letters
from shared.errors import InvalidInput

pytestmark = pytest.mark.feature("S90")

DAY = date(2026, 5, 8)


def euros(value: str) -> Amount:
    return Amount.parse(value, "EUR")


def received(day: date) -> Letter:
    return Letter(sent_on=day, received_on=day)


def judged(asked: str, debt: str, country: str, kind: Kind, letters: tuple[Letter, ...] = ()) -> FeeVerdict:
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
    verdict = judged("50.00", "100.00", "BE", Kind.INDIVIDUAL, (received(date(2026, 4, 1)),))
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
    letter = received(date(2026, 4, 24))  # The fourteenth day is 8 May.
    verdict = judged("20.00", "100.00", country, Kind.INDIVIDUAL, (letter,))
    assert (verdict.rule, verdict.from_on) == (Rule.WAITING, date(2026, 5, 9))
    assert judged("20.00", "100.00", country, Kind.INDIVIDUAL, (received(date(2026, 4, 23)),)).allowed


@pytest.mark.parametrize(
    ("country", "letter", "from_on"),
    [
        # Dutch days begin after the receipt: that which the mail service reports, else three days after it was sent.
        ("NL", Letter(sent_on=date(2026, 4, 24), received_on=date(2026, 4, 26)), date(2026, 5, 11)),
        ("NL", Letter(sent_on=date(2026, 4, 24)), date(2026, 5, 12)),
        # Belgian days of a mail begin after it was sent, whenever it is received.
        ("BE", Letter(sent_on=date(2026, 4, 24), received_on=date(2026, 4, 26)), date(2026, 5, 9)),
        ("BE", Letter(sent_on=date(2026, 4, 24)), date(2026, 5, 9)),
    ],
)
def test_the_days_count_from_receipt_or_from_sending(country: str, letter: Letter, from_on: date) -> None:
    verdict = judged("20.00", "100.00", country, Kind.INDIVIDUAL, (letter,))
    assert (verdict.rule, verdict.from_on) == (Rule.WAITING, from_on)


def test_a_letter_of_an_earlier_release_is_its_day() -> None:
    assert Letter.model_validate("2026-04-24") == Letter(sent_on=date(2026, 4, 24))


def subscription_invoice(number: int, due_on: date = date(2026, 5, 1)) -> OwedInvoice:
    return OwedInvoice(f"inv_{number}", f"2026-{number}", euros("30.00"), due_on, is_regular=True)


@pytest.mark.parametrize(
    ("reminded_of", "asked", "lawful", "allowed"),
    [
        # The first three invoices of a year are reminded of for nothing, a fourth one for 7.50 at most (XIX.2).
        *[(0, "7.50", "0.00", False), (2, "7.50", "0.00", False)],
        *[(3, "7.50", "7.50", True), (3, "7.51", "7.50", False), (5, "5.00", "5.00", True)],
    ],
)
def test_a_belgian_consumer_with_regular_deliveries_has_three_free_reminders_a_year(
    reminded_of: int, asked: str, lawful: str, allowed: bool
) -> None:
    letters = Letters({}, {f"inv_{number}": date(2026, number, 10) for number in range(1, reminded_of + 1)})
    verdict = fee_of(
        euros(asked), Debtor("BE", Kind.INDIVIDUAL), [subscription_invoice(9)], letters, "EUR", date(2026, 5, 8)
    )
    assert verdict
    assert (verdict.lawful, verdict.allowed) == (euros(lawful), allowed)


def test_letters_of_another_year_and_about_what_is_no_subscription_leave_the_free_ones() -> None:
    debtor, day = Debtor("BE", Kind.INDIVIDUAL), date(2026, 5, 8)
    last_year = Letters({}, {f"inv_{number}": date(2025, 12, number) for number in (1, 2, 3)})
    four = Letters({}, {f"inv_{number}": date(2026, 1, number) for number in (1, 2, 3)})
    once = subscription_invoice(9)._replace(is_regular=False)
    for owed, letters in ((subscription_invoice(9), last_year), (once, four)):
        verdict = fee_of(euros("7.50"), debtor, [owed], letters, "EUR", day)
        assert verdict
        assert (verdict.rule, verdict.lawful) == (Rule.FREE_LETTER, euros("0.00"))


def test_after_the_days_of_its_letter_a_subscription_invoice_has_the_costs_of_any_other() -> None:
    letters = Letters({"inv_9": Letter(sent_on=date(2026, 5, 8))}, {"inv_9": date(2026, 5, 8)})
    asked, debtor = euros("50.00"), Debtor("BE", Kind.INDIVIDUAL)
    verdict = fee_of(asked, debtor, [subscription_invoice(9)], letters, "EUR", date(2026, 5, 23))
    assert verdict
    assert (verdict.rule, verdict.lawful) == (Rule.CEILING, euros("20.00"))


def test_the_debt_of_a_fee_is_that_of_letters_whose_days_are_over() -> None:
    old, new = subscription_invoice(1), subscription_invoice(2)
    letters = Letters({"inv_1": received(date(2026, 4, 1)), "inv_2": received(date(2026, 5, 7))})
    both = [old._replace(balance=euros("150.00")), new._replace(balance=euros("400.00"))]
    verdict = fee_of(euros("99.00"), Debtor("BE", Kind.INDIVIDUAL), both, letters, "EUR", DAY)
    assert verdict
    assert verdict.lawful == euros("20.00")


@pytest.mark.parametrize(
    ("country", "words"),
    [("NL", "the statutory rate at most"), ("BE", "the statutory rate for commercial debts at most")],
)
def test_the_first_letter_names_the_ceiling_of_interest(country: str, words: str) -> None:
    pack = pack_for(country, Kind.INDIVIDUAL, DAY)
    assert pack
    text = law_text(pack, euros("100.00"), Language.EN)
    assert text
    assert words in text


def test_a_letter_without_a_debt_that_is_due_names_nothing() -> None:
    pack = pack_for("NL", Kind.INDIVIDUAL, DAY)
    assert pack
    assert law_text(pack, euros("0.00"), Language.NL) is None


@pytest.mark.parametrize("kind", list(Kind))
def test_in_spain_no_fee_is_asked_because_no_rule_is_known(kind: Kind) -> None:
    verdict = judged("1.00", "100.00", "ES", kind)
    assert (verdict.allowed, verdict.rule, verdict.lawful) == (False, Rule.NO_RULES, euros("0.00"))
    with pytest.raises(InvalidInput) as refused:
        require_lawful(verdict)
    assert refused.value.fields[0].code == "unlawful_fee_no_rules_of_country"


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


@pytest.mark.parametrize(
    ("language", "one", "several"),
    [
        (Language.EN, "one more invoice is open", "1234 more invoices are open"),
        (Language.NL, "nog één factuur open", "nog 1234 facturen open"),
        (Language.ES, "una factura pendiente más", "1234 facturas pendientes más"),
    ],
)
def test_a_mail_has_how_many_it_does_not_list(language: Language, one: str, several: str) -> None:
    assert one in more_text(1, language)
    assert several in more_text(1234, language)
