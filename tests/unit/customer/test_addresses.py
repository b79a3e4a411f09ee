"""Addresses: postal codes in the spelling of their country."""

import pytest

from shared.domain.customer.addresses import AddressDraft, AddressEdit, new_address
from shared.errors import InvalidInput


@pytest.mark.feature("S136")
@pytest.mark.parametrize(
    ("country", "typed", "stored"),
    [
        ("NL", "1234ab", "1234 AB"),
        ("NL", " 1234  AB ", "1234 AB"),
        ("NL", "NL-1234 AB", "1234 AB"),
        ("BE", "B-2000", "2000"),
        ("BE", "2000", "2000"),
        ("LU", "L-8211", "8211"),
        ("LU", "LU-8211", "8211"),
        ("AT", "A-6020", "6020"),
        ("CH", "CH 8000", "8000"),
        ("DE", "D\u201301067", "01067"),
        ("DK", "DK-1000", "1000"),
        ("ES", "E-28001", "28001"),
        ("FI", "FIN-00100", "00100"),
        ("FI", "FI-00100", "00100"),
        ("FR", "F\u201175001", "75001"),
        ("IT", "I-00100", "00100"),
        ("NO", "N-0150", "0150"),
        ("PL", "PL-00-950", "00-950"),
        ("PT", "P-1000\u2013205", "1000-205"),
        ("SE", "S-111 22", "111 22"),
        ("NL", "\uff11\uff12\uff13\uff14AB", "1234 AB"),
        # Countries whose form is not listed lose only their letters.
        ("CZ", "CZ-110 00", "110 00"),
        ("GR", "GR-104 31", "104 31"),
        ("HU", "H-1051", "1051"),
        ("SI", "SLO-1000", "1000"),
        ("LI", "FL-9490", "9490"),
        ("GB", "GB-SW1A 1AA", "SW1A 1AA"),
        # There the letters are a part of the code.
        ("LV", "LV-1010", "LV-1010"),
        ("LT", "LT-01100", "LT-01100"),
        ("AD", "AD100", "AD100"),
        ("JE", "JE2 3AB", "JE2 3AB"),
        ("IM", "IM1 1AA", "IM1 1AA"),
        ("KY", "KY1-1001", "KY1-1001"),
        ("LC", "LC04 101", "LC04 101"),
        ("AI", "AI-2640", "AI-2640"),
        ("HT", "HT6110", "HT6110"),
        ("HR", "HR-10000", "10000"),
        ("BG", "BG-1000", "1000"),
        ("DE", "A-01067", None),
        ("DE", "01067", "01067"),
        ("PT", "1000205", "1000-205"),
        ("PL", "00 950", "00-950"),
        ("SE", "11455", "114 55"),
        ("GB", "sw1a 1aa", "sw1a 1aa"),
        ("NL", "1234 A", None),
        ("FR", "7500", None),
        ("DE", "٠١٠٦٧", None),
    ],
)
def test_a_postal_code_is_spelled_as_its_country_does(country: str, typed: str, stored: str | None) -> None:
    draft = AddressDraft(country=country, postal_code=typed)
    if stored is None:
        with pytest.raises(InvalidInput) as refused:
            new_address(draft)
        assert refused.value.fields[0].code == "invalid_postal_code"
    else:
        assert new_address(draft).postal_code == stored


def test_the_title_of_an_address_in_the_log() -> None:
    whole = new_address(AddressDraft(label="Yard", street="Dam 1", city="Amsterdam", country="NL"))
    titles = [
        whole.title,
        whole.edited(AddressEdit(label=None)).title,
        whole.edited(AddressEdit(label=None, street=None)).title,
        new_address(AddressDraft(country="NL")).title,
    ]
    assert titles == ["Yard", "Dam 1, Amsterdam", "Amsterdam", "NL"]


def test_an_edit_with_equal_values_changes_nothing() -> None:
    address = new_address(AddressDraft(country="NL", postal_code="1234 AB"))
    assert address.edited(AddressEdit(postal_code="1234ab")) is address
