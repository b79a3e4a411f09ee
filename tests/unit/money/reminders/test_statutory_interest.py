"""Statutory interest: hand-computed amounts, over changes of the rate, new years and years of interest on interest."""

from datetime import date
from decimal import Decimal
from fractions import Fraction
from math import ceil

import pytest

from shared.domain.core.languages import Language
from shared.domain.core.money import Amount
from shared.domain.customer.customer_values import Kind
from shared.domain.money.reminders.reminder_clauses import charges_text
from shared.domain.money.reminders.reminder_facts import OwedInvoice
from shared.domain.money.reminders.reminder_fees import Debtor
from shared.domain.money.reminders.reminder_interest import InterestVerdict, interest_of, require_lawful_interest
from shared.domain.money.reminders.reminder_law import Rule, pack_for
from shared.domain.money.reminders.reminder_letters import Letter, Letters
from shared.domain.money.reminders.statutory_interest import rates
from shared.errors import InvalidInput

pytestmark = pytest.mark.feature("S90")

DUTCH, BELGIAN = Debtor("NL", Kind.BUSINESS), Debtor("BE", Kind.BUSINESS)
DUTCH_CONSUMER, BELGIAN_CONSUMER = Debtor("NL", Kind.INDIVIDUAL), Debtor("BE", Kind.INDIVIDUAL)


def owed(balance: str, due_on: date, issued_on: date | None = None, currency: str = "EUR") -> OwedInvoice:
    return OwedInvoice("inv_1", "2026-0001", Amount.parse(balance, currency), due_on, issued_on=issued_on)


def interest(debtor: Debtor, today: date, *invoices: OwedInvoice, letters: Letters | None = None) -> InterestVerdict:
    return interest_of(debtor, invoices, letters or Letters(), invoices[0].currency, today)


def reminded(sent_on: date, received_on: date | None = None) -> Letters:
    return Letters({"inv_1": Letter(sent_on=sent_on, received_on=received_on)})


@pytest.mark.parametrize(
    ("debtor", "due_on", "today", "expected"),
    [
        # 1,000.00 x 10.15 % x 90 / 365.
        (DUTCH, date(2026, 3, 2), date(2026, 5, 31), "25.03"),
        # 10 days of 10.15 % and 10 of 10.40 % since 1 July: 1,000.00 x 2.055 / 365.
        (DUTCH, date(2026, 6, 20), date(2026, 7, 10), "5.63"),
        # 181 days of 11.15 % and 184 of 10.15 % make 106.4589 of interest, on which 31 days of 10.15 % are due as well.
        (DUTCH, date(2024, 12, 31), date(2026, 1, 31), "116.00"),
        # In Belgium interest bears none: 181 days of 11.5 %, 184 and 31 of 10.5 %.
        (BELGIAN, date(2024, 12, 31), date(2026, 1, 31), "118.88"),
        # Since 1 July 2026 too: 20 days of 10.5 %.
        (BELGIAN, date(2026, 6, 20), date(2026, 7, 10), "5.75"),
        # The year 2024 has 366 days, each of them a 366th: 182 of 12.50 % and 184 of 12.25 %.
        (DUTCH, date(2023, 12, 31), date(2024, 12, 31), "123.74"),
    ],
)
def test_interest_of_a_business_runs_from_the_day_after_the_due_date(
    debtor: Debtor, due_on: date, today: date, expected: str
) -> None:
    verdict = interest(debtor, today, owed("1000.00", due_on))
    assert (str(verdict.amount), verdict.allowed, verdict.until) == (expected, True, today)


def test_a_whole_year_of_a_rate_is_the_rate_in_a_leap_year_too() -> None:
    consumer = rates("nl-statutory")
    assert consumer.accrued(100_000, date(2024, 1, 1), date(2024, 12, 31)) == 7_000
    assert consumer.accrued(100_000, date(2025, 1, 1), date(2025, 12, 31)) == 6_000
    # From 29 February the year is over on 1 March, where there is no such day.
    leap = consumer.accrued(100_000, date(2024, 2, 29), date(2025, 2, 28))
    assert leap == Fraction(100_000 * 7, 100) * 307 / 366 + Fraction(100_000 * 6, 100) * 59 / 365
    beyond = consumer.accrued(100_000, date(2024, 2, 29), date(2025, 3, 1))
    assert beyond == leap + (100_000 + leap) * 6 / 100 / 365


@pytest.mark.parametrize("parts", [1, 3, 7])
def test_the_total_is_rounded_once(parts: int) -> None:
    """A day of 10.00 at 10.15 % is 0.278 cents, so each alone is none."""
    invoices = [owed("10.00", date(2026, 3, 1))] * parts
    assert interest(DUTCH, date(2026, 3, 2), *invoices).amount.minor == round(Fraction(1015 * parts, 3650))


def test_a_consumer_owes_interest_after_the_days_of_the_first_letter() -> None:
    # Received on 24 April, so 8 May is the fourteenth day, and interest of 9 to 31 May is due: 23 days of 4 %.
    letters = reminded(date(2026, 4, 23), received_on=date(2026, 4, 24))
    invoice = owed("1000.00", date(2026, 3, 2))
    waiting = interest(DUTCH_CONSUMER, date(2026, 5, 8), invoice, letters=letters)
    assert (waiting.rule, waiting.from_on, waiting.amount.minor) == (Rule.WAITING, date(2026, 5, 9), 0)
    assert str(interest(DUTCH_CONSUMER, date(2026, 5, 31), invoice, letters=letters).amount) == "2.52"
    # In Belgium at the commercial rate, and the days count from sending: 24 days of 10.5 %.
    assert str(interest(BELGIAN_CONSUMER, date(2026, 5, 31), invoice, letters=letters).amount) == "6.90"


@pytest.mark.parametrize("debtor", [DUTCH_CONSUMER, BELGIAN_CONSUMER])
def test_the_free_letter_to_a_consumer_asks_for_no_interest(debtor: Debtor) -> None:
    verdict = interest(debtor, date(2026, 5, 31), owed("1000.00", date(2026, 3, 2)))
    assert (verdict.rule, verdict.amount.minor) == (Rule.FREE_LETTER, 0)
    with pytest.raises(InvalidInput) as refused:
        require_lawful_interest(verdict)
    assert refused.value.fields[0].code == "unlawful_interest_first_letter_is_free"


def test_no_interest_is_asked_where_no_rules_are_known_or_in_another_currency() -> None:
    spanish = interest(Debtor("ES", Kind.BUSINESS), date(2026, 5, 31), owed("1000.00", date(2026, 3, 2)))
    assert (spanish.rule, spanish.law) == (Rule.NO_RULES, None)
    pounds = interest(DUTCH, date(2026, 5, 31), owed("1000.00", date(2026, 3, 2), currency="GBP"))
    assert (pounds.rule, str(pounds.amount), pounds.amount.currency) == (Rule.OTHER_CURRENCY, "0.00", "GBP")


def test_interest_ends_with_the_last_rate_that_is_known_with_its_rule() -> None:
    invoice = owed("1000.00", date(2026, 12, 11))
    verdict = interest(DUTCH, date(2027, 2, 1), invoice)
    # 20 days of 10.40 %.
    assert (str(verdict.amount), verdict.until) == ("5.70", date(2026, 12, 31))
    text = charges_text(None, verdict, Language.NL)
    assert text
    assert "wettelijke rente van € 5,70 tot en met 31 december 2026 (BW 6:119a)" in text.replace("\xa0", " ")
    assert interest(DUTCH, date(2027, 2, 1), owed("1000.00", date(2027, 1, 1))).amount.minor == 0


def test_a_backdated_invoice_bears_interest_from_its_issue() -> None:
    # 10 days of 10.15 %.
    invoice = owed("1000.00", date(2026, 1, 2), issued_on=date(2026, 5, 1))
    assert str(interest(DUTCH, date(2026, 5, 11), invoice).amount) == "2.78"
    # On the day of its issue none has run yet, which no letter is to blame for.
    at_once = interest(DUTCH, date(2026, 5, 1), invoice)
    assert (at_once.amount.minor, at_once.allowed, at_once.rule) == (0, True, None)


def test_what_is_not_overdue_bears_none() -> None:
    today = date(2026, 5, 31)
    both = interest(DUTCH, today, owed("1000.00", date(2026, 3, 2)), owed("5000.00", today))
    assert str(both.amount) == "25.03"
    assert interest(DUTCH, today, owed("5000.00", today)).amount.minor == 0


def test_belgian_rates_are_the_dutch_ones_rounded_up_to_half_a_point() -> None:
    """Both are the rate of the ECB and eight points."""
    dutch, belgian = rates("nl-commercial"), rates("be-commercial")
    days = [date(year, month, 1) for year in range(2017, 2027) for month in (1, 7)]
    for day in days:
        rate = dutch.percent_on(day)
        assert rate
        assert belgian.percent_on(day) == Decimal(ceil(rate * 2)) / 2, day
    assert dutch.percent_on(date(2016, 6, 30)) is None
    assert dutch.percent_on(date(2027, 1, 1)) is None
    assert dutch.percent_on(date(2026, 12, 31)) == Decimal("10.40")


@pytest.mark.parametrize("debtor", [DUTCH, BELGIAN, DUTCH_CONSUMER, BELGIAN_CONSUMER])
def test_each_country_with_rules_has_rates(debtor: Debtor) -> None:
    pack = pack_for(debtor.country, debtor.kind, date(2026, 5, 31))
    assert pack
    assert rates(pack.interest_rates).percent_on(date(2026, 5, 31))
