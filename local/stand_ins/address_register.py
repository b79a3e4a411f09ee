"""Stands in for PDOK's Locatieserver: `suggest` over a handful of Dutch streets."""

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from shared.domain.core.folding import fold

STREETS = [
    ("Keizersgracht", "1015", "Amsterdam"),
    ("Keizerstraat", "2584", "Den Haag"),
    ("Kerkstraat", "5611", "Eindhoven"),
    ("Oudegracht", "3511", "Utrecht"),
    ("Hoofdstraat", "9401", "Assen"),
    ("Havenstraat", "3024", "Rotterdam"),
    ("Stationsweg", "8011", "Zwolle"),
    ("Vrijthof", "6211", "Maastricht"),
    ("Wilhelminaplein", "8911", "Leeuwarden"),
    ("Grote Markt", "9712", "Groningen"),
]
NUMBERS = ("1", "2", "12-A", "24", "108")


def suggest(request: Request) -> Response:
    """Return the addresses that have, for each word of `q`, a word that begins with it, in Solr's response format."""
    words = fold(request.query_params.get("q", "")).split()
    rows = int(request.query_params.get("rows", "10"))
    docs = [
        {"straatnaam": street, "huis_nlt": number, "postcode": f"{code}A{'BCDEF'[place]}", "woonplaatsnaam": city}
        for street, code, city in STREETS
        for place, number in enumerate(NUMBERS)
        if all(any(part.startswith(word) for part in fold(f"{street} {number} {city}").split()) for word in words)
    ]
    return JSONResponse({"response": {"numFound": len(docs), "start": 0, "docs": docs[:rows]}})
