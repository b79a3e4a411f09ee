"""The test companies that KVK documents, as its test environment answers them (KVK, "Test environment").

Names and numbers are KVK's; what its documents leave open is made up here.
"""

from typing import Any, NamedTuple

Wire = dict[str, Any]
_BASE = "https://api.kvk.nl/test/api"


class Place(NamedTuple):
    street: str
    number: int
    letter: str | None
    postcode: str
    city: str


class Company(NamedTuple):
    """`branch` is the number of the main branch. Without one the address is the owner's."""

    number: str
    name: str
    legal_form: str
    branch: str | None = None
    place: Place | None = None
    rsin: str | None = None
    trade_names: tuple[str, ...] = ()
    sbi: tuple[tuple[str, str], ...] = ()
    began: str = "20100101"
    ended: str | None = None
    shielded: bool = False
    non_mailing: bool = False
    other_branches: tuple[tuple[str, str, str], ...] = ()
    in_branch_profile: bool = False

    @property
    def has_statutory_name(self) -> bool:
        return self.legal_form != "Eenmanszaak"

    @property
    def names(self) -> tuple[str, ...]:
        return self.trade_names or ((self.name,) if self.branch else ())


_MEAT = (
    ("10110", "Verwerking en conservering van vlees, met uitzondering van vlees van gevogelte"),
    ("10120", "Verwerking en conservering van vlees van gevogelte"),
)
_CONSULTANCY = (("70221", "Organisatieadviesbureaus"),)

COMPANIES = [
    Company(
        "69599084",
        "Test EMZ Dagobert",
        "Eenmanszaak",
        "000038509504",
        Place("Abebe Bikilalaan", 17, "M", "1034WL", "Amsterdam"),
        trade_names=("Test EMZ Dagobert", "Tweede handelsnaam 1MZ", "Derde handelsnaam 1MZ"),
        sbi=_MEAT,
        began="20170108",
        non_mailing=True,
        other_branches=(("000038509520", "Test EMZ Nevenvestiging Govert", "Maastricht"),),
    ),
    Company(
        "68750110",
        "Test BV Donald",
        "Besloten Vennootschap",
        "000037178598",
        Place("Hizzaarderlaan", 3, "A", "8823SJ", "Lollum"),
        rsin="857587973",
        trade_names=("Test BV Donald", "Donald Verhuur"),
        sbi=(("77390", "Verhuur en lease van overige machines"), *_CONSULTANCY),
        began="20150600",
        other_branches=(("000037178601", "Test BV Donald Nevenvestiging", "Rotterdam"),),
    ),
    Company(
        "68727720",
        "Test NV Katrien",
        "Naamloze Vennootschap",
        "000037143557",
        Place("Oosteinde", 70, None, "2271EH", "Voorburg"),
        rsin="857587900",
        sbi=_CONSULTANCY,
        began="20170519",
        in_branch_profile=True,
    ),
    Company(
        "69599068",
        "Stichting Bolderbast",
        "Stichting",
        "000038509474",
        Place("Oosterwal", 10, None, "7241AR", "Lochem"),
        rsin="857942658",
        sbi=(("94997", "Overige belangenbehartiging (rest)"),),
        began="20170801",
    ),
    Company(
        "69599076",
        "Test VOF Guus",
        "Vennootschap onder firma",
        "000038509490",
        Place("Friesestraatweg", 213, None, "9743AD", "Groningen"),
        rsin="857942660",
        sbi=_CONSULTANCY,
        began="20170000",
    ),
    Company(
        "90001354",
        "Grand Joyflex B.V.",
        "Besloten Vennootschap",
        "990000541921",
        Place("Dorpsstraat", 4, None, "6029AA", "Sterksel"),
        rsin="992760000",
        sbi=_CONSULTANCY,
        began="00000000",
        shielded=True,
    ),
    Company(
        "90000749",
        "Global Conron",
        "Vereniging van Eigenaars",
        None,
        Place("Blaauwweg", 163, None, "3328XD", "Dordrecht"),
        rsin="992340597",
        sbi=(("94997", "Overige belangenbehartiging (rest)"),),
        began="19991103",
        non_mailing=True,
    ),
    Company(
        "96354429",
        "Voorbeeld Coöperatie U.A.",
        "Coöperatie",
        "000059345678",
        Place("Waterweg", 5, None, "3521AB", "Utrecht"),
        rsin="867576000",
        sbi=_CONSULTANCY,
        began="20010101",
        ended="20231231",
    ),
    Company(
        "90001745",
        "Maatschap Verdi",
        "Maatschap",
        "990000653842",
        Place("Stationsweg", 21, None, "3972KA", "Driebergen-Rijsenburg"),
        rsin="992760177",
        sbi=_CONSULTANCY,
        began="20080301",
    ),
]

# KVK, "Test environment": these answer with an error.
FAILING = {"90004973", "90002903"}


def base_profile(company: Company) -> Wire:
    """The answer of Basisprofiel."""
    main = {} if company.branch is None else {"hoofdvestiging": _main(company, whole=not company.in_branch_profile)}
    owner: Wire = {"rechtsvorm": company.legal_form, "uitgebreideRechtsvorm": company.legal_form}
    if company.rsin:
        owner = {"rsin": company.rsin, **owner}
    if company.branch is None:
        owner["adressen"] = _addresses(company)
    return {
        "kvkNummer": company.number,
        "indNonMailing": _yes(company.non_mailing),
        "naam": company.name,
        "formeleRegistratiedatum": company.began,
        "materieleRegistratie": _registration(company),
        **({"statutaireNaam": company.name} if company.has_statutory_name else {}),
        **({"handelsnamen": _trade_names(company)} if company.names else {}),
        "sbiActiviteiten": _activities(company),
        "links": [{"rel": "self", "href": f"{_BASE}/v1/basisprofielen/{company.number}"}],
        "_embedded": {**main, "eigenaar": owner},
    }


def branch_profile(company: Company) -> Wire:
    """The answer of Vestigingsprofiel for the main branch."""
    return {
        **_main(company, whole=True),
        "handelsnamen": _trade_names(company),
        "sbiActiviteiten": _activities(company),
    }


def rows(company: Company) -> list[Wire]:
    """What Zoeken finds of a company: its other branches before the main one, because no order is promised."""
    found = [
        _row(company, branch, name, "nevenvestiging", {"type": "bezoekadres", "plaats": city})
        for branch, name, city in company.other_branches
    ]
    place = company.place
    address: Wire = {"type": "bezoekadres"}
    if place:
        address |= {"plaats": place.city} if company.shielded else {"straatnaam": place.street, "plaats": place.city}
    kind = "hoofdvestiging" if company.branch else "rechtspersoon"
    return [*found, _row(company, company.branch, company.name, kind, address)]


def _row(company: Company, branch: str | None, name: str, kind: str, address: Wire) -> Wire:
    return {
        "kvkNummer": company.number,
        **({"vestigingsnummer": branch} if branch else {}),
        "naam": name,
        "adres": {"binnenlandsAdres": address},
        "type": kind,
        **({"actief": "Nee"} if company.ended else {}),
        "_links": {"basisprofiel": {"href": f"{_BASE}/v1/basisprofielen/{company.number}"}},
    }


def _main(company: Company, *, whole: bool) -> Wire:
    branch: Wire = {
        "vestigingsnummer": company.branch,
        "kvkNummer": company.number,
        "formeleRegistratiedatum": company.began,
        "materieleRegistratie": _registration(company),
        "eersteHandelsnaam": company.names[0],
        "indHoofdvestiging": "Ja",
        "indCommercieleVestiging": "Ja",
    }
    return branch | ({"adressen": _addresses(company)} if whole else {})


def _addresses(company: Company) -> list[Wire]:
    place = company.place
    if place is None:
        return []
    if company.shielded:
        return [{"type": "bezoekadres", "indAfgeschermd": "Ja"}]
    number = f"{place.number}{' ' + place.letter if place.letter else ''}"
    return [
        {
            "type": "bezoekadres",
            "indAfgeschermd": "Nee",
            # KVK writes several blanks here.
            "volledigAdres": f"{place.street} {number}{' ' * 33}{place.postcode} {place.city}",
            "straatnaam": place.street,
            "huisnummer": place.number,
            **({"huisletter": place.letter} if place.letter else {}),
            "postcode": place.postcode,
            "plaats": place.city,
            "land": "Nederland",
        }
    ]


def _registration(company: Company) -> Wire:
    return {"datumAanvang": company.began, **({"datumEinde": company.ended} if company.ended else {})}


def _trade_names(company: Company) -> list[Wire]:
    return [{"naam": name, "volgorde": place} for place, name in enumerate(company.names)]


def _activities(company: Company) -> list[Wire]:
    return [
        {"sbiCode": code, "sbiOmschrijving": text, "indHoofdactiviteit": _yes(place == 0)}
        for place, (code, text) in enumerate(company.sbi)
    ]


def _yes(is_so: bool) -> str:
    return "Ja" if is_so else "Nee"
