"""Folding: one spelling for comparison, and one order for every list."""

import pytest

from shared.domain.core.folding import collated, fold

APOSTROPHES = "'\u2019\u2018\u201b`\u00b4\u02bc\u02bb\u2032\uff07"


@pytest.mark.parametrize("sign", APOSTROPHES)
def test_every_apostrophe_is_the_same(sign: str) -> None:
    assert fold(f"O{sign}Brien") == "o'brien"
    assert collated(f"O{sign}Brien") == "obrien"


@pytest.mark.parametrize("dash", "-\u2010\u2011\u2012\u2013\u2014\u2212")
def test_every_dash_is_the_same(dash: str) -> None:
    assert fold(f"Anne{dash}Marie") == "anne-marie"
    assert collated(f"Anne{dash}Marie") == collated("Anne Marie")


def test_a_list_is_in_the_order_of_its_letters() -> None:
    names = [
        "Zona",
        "\u00d3ptica",
        "o\u2019Connor",
        "O'Connor",
        "Olsen",
        "\u00c9va",
        "eva b",
        "A.B. Groep",
        "Ab Groep",
        "Anna\u00a0 B",
    ]
    ordered = [
        "A.B. Groep",
        "Ab Groep",
        "Anna\u00a0 B",
        "\u00c9va",
        "eva b",
        "o\u2019Connor",
        "O'Connor",
        "Olsen",
        "\u00d3ptica",
        "Zona",
    ]
    assert sorted(names, key=collated) == ordered


def test_signs_alone_still_have_an_order() -> None:
    assert collated("***") == "***"
