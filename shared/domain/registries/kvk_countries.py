"""Countries by their Dutch names, as KVK writes them in the addresses of branches and owners abroad."""

from shared.domain.core.folding import fold

_NAMES = {
    "nederland": "NL",
    "belgie": "BE",
    "duitsland": "DE",
    "bondsrepubliek duitsland": "DE",
    "frankrijk": "FR",
    "luxemburg": "LU",
    "verenigd koninkrijk": "GB",
    "groot-brittannie": "GB",
    "ierland": "IE",
    "spanje": "ES",
    "portugal": "PT",
    "italie": "IT",
    "oostenrijk": "AT",
    "zwitserland": "CH",
    "denemarken": "DK",
    "zweden": "SE",
    "noorwegen": "NO",
    "finland": "FI",
    "polen": "PL",
    "tsjechie": "CZ",
    "tsjechische republiek": "CZ",
    "slowakije": "SK",
    "hongarije": "HU",
    "roemenie": "RO",
    "bulgarije": "BG",
    "griekenland": "GR",
    "kroatie": "HR",
    "slovenie": "SI",
    "estland": "EE",
    "letland": "LV",
    "litouwen": "LT",
    "malta": "MT",
    "cyprus": "CY",
    "turkije": "TR",
    "curacao": "CW",
    "aruba": "AW",
    "sint maarten": "SX",
    "bonaire": "BQ",
    "suriname": "SR",
    "verenigde staten van amerika": "US",
    "verenigde staten": "US",
    "canada": "CA",
    "china": "CN",
    "japan": "JP",
    "india": "IN",
    "israel": "IL",
    "australie": "AU",
}


def country_of(name: str) -> str | None:
    """Return the country (ISO 3166) of a Dutch name, null for one that is not known here."""
    return _NAMES.get(" ".join(fold(name).split()))
