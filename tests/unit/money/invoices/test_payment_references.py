"""Structured references of payments: check digits by python-stdnum, which banks' formats are tested with."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from stdnum import iso11649
from stdnum.be import ogm_vcs

from shared.domain.money.invoices.parties import PostalAddress, Seller
from shared.domain.money.invoices.payment_references import payment_reference, printed

NUMBERS = st.builds(
    "{}{}-{:04d}".format, st.sampled_from(["", "INV-", "F/"]), st.integers(2000, 2099), st.integers(1, 10**9)
)


def seller(country: str = "NL", iban: str | None = "NL91ABNA0417164300") -> Seller:
    address = PostalAddress(lines=["Kanaalweg 12"], postal_code="3526 KM", city="Utrecht", country=country)
    return Seller(name="Van Dijk", address=address, registration_number=None, vat_number=None, iban=iban, bic=None)


BELGIAN = seller("BE", "BE71096123456769")


def reference(number: str, of: Seller) -> str:
    found = payment_reference(number, of)
    assert found is not None
    return found


def test_a_reference_contains_the_number_behind_its_check_digits() -> None:
    assert reference("2026-0148", seller()) == "RF3920260148"
    assert printed("RF3920260148") == "RF39 2026 0148"


def test_a_belgian_account_has_the_structured_communication() -> None:
    assert reference("0909337554", BELGIAN) == "090933755493"  # Febelfin's own example
    assert printed("090933755493") == "+++090/9337/55493+++"
    assert reference("97", BELGIAN) == "000000009797"


@pytest.mark.parametrize(
    "other", [seller("BE", "NL91ABNA0417164300"), seller("NL", "BE71096123456769")], ids=["account", "country"]
)
def test_only_a_belgian_account_of_a_belgian_merchant_has_it(other: Seller) -> None:
    assert reference("2026-0001", other).startswith("RF")


@pytest.mark.parametrize("number", ["F-ABC", "12345678-001"], ids=["no digit", "eleven digits"])
def test_a_number_that_does_not_fit_ten_digits_gets_the_other_reference(number: str) -> None:
    assert iso11649.is_valid(reference(number, BELGIAN))


def test_without_an_account_there_is_none() -> None:
    assert payment_reference("2026-0001", seller(iban=None)) is None


@given(NUMBERS)
def test_its_check_digits_are_right(number: str) -> None:
    assert iso11649.validate(reference(number, seller())) == reference(number, seller())
    if len(belgian := reference(number, BELGIAN)) == 12 and belgian.isdigit():
        assert ogm_vcs.is_valid(printed(belgian))


@given(st.sampled_from(["", "INV-", "F/"]), st.integers(1, 10**9), st.integers(1, 10**9))
def test_another_number_of_the_series_has_another_reference(prefix: str, one: int, other: int) -> None:
    numbers = [f"{prefix}2026-{number:04d}" for number in (one, other)]
    for of in (seller(), BELGIAN):
        first, second = (reference(number, of) for number in numbers)
        assert (first == second) == (one == other)
