"""Labels of VAT and registration numbers: around a number, stuck to it, in one word or several."""

import pytest

from shared.domain.core.number_labels import split_labels


@pytest.mark.parametrize(
    "typed",
    [
        "69599084 (KvK)", "KvK 69599084", "KvK-nr. 6959 9084", "K.v.K. nr: 69599084", "KVK69599084", "kvknr69599084",
        "Kamer van Koophandel 69599084", "Kamer van Koophandel nr. 69599084", "Handelsregisternummer: 6959.9084",
        "Chamber of Commerce no. 69599084", "69599084 KvK-nummer", "69599084kvk",
    ],
)  # fmt: skip
def test_labels_are_no_part_of_a_number(typed: str) -> None:
    assert split_labels(typed).code == "69599084"


@pytest.mark.parametrize(
    ("typed", "before", "number", "behind"),
    [
        ("BTW BE 0123.456.789", ("BTW",), ("BE", "0123", "456", "789"), ()),
        ("NO 554 949 732 MVA", (), ("NO", "554", "949", "732"), ("MVA",)),
        ("NO554949732MVA", (), ("NO554949732",), ("MVA",)),
        ("Org. nr. NO 554949732", ("ORG", "NR", "NO"), ("554949732",), ()),
        ("btwBE 0123", ("BTW",), ("BE", "0123"), ()),
        ("ID 123456", (), ("ID", "123456"), ()),
        ("VAT ID GB999999973", ("VAT", "ID"), ("GB999999973",), ()),
        ("CIF B-12345678", ("CIF",), ("B", "12345678"), ()),
        ("SIREN 552 081 317", ("SIREN",), ("552", "081", "317"), ()),
        ("HRB 12345", (), ("HRB", "12345"), ()),
        ("FN 123456a", (), ("FN", "123456A"), ()),
        ("RCS Paris 552 081 317", (), ("RCS", "PARIS", "552", "081", "317"), ()),
        ("BTW", ("BTW",), (), ()),
        ("", (), (), ()),
    ],
)
def test_a_number_is_split_from_its_labels(
    typed: str, before: tuple[str, ...], number: tuple[str, ...], behind: tuple[str, ...]
) -> None:
    assert split_labels(typed) == (before, number, behind)


@pytest.mark.parametrize(
    "typed",
    ["KvK 69599084 Amsterdam", "HRB 12345", "RCS Paris 552 081 317", "FN 123456a", "Amsterdam 69599084", "BTW", ""],
)
def test_other_words_are_never_joined_to_a_number(typed: str) -> None:
    assert split_labels(typed).code is None
