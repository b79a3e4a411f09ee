"""Fill one customer of the demo with 500 notes and 5,000 entries in the activity log: as busy as a customer gets.

That takes minutes, so it happens in the background of the run. The customer's counts are its progress: the next start
goes on where this one stopped.
"""

from threading import Event
from typing import Any

import httpx

from local.demo.api import Colleague
from local.demo.companies import BUSY
from local.demo.members import UserPool, member
from local.paths import Failure

ENTRIES, NOTES = 5_000, 500
HOMES = ["Amsterdamsestraatweg", "Kanaalstraat", "Vleutenseweg", "Zwanenvechtplein", "Marnixlaan", "Antonlaan"]
JOBS = [
    ("Ketel lekt", "Expansievat vervangen en bijgevuld."),
    ("Geen warm water", "Driewegklep vastgelopen, schoongemaakt."),
    ("Jaarlijkse beurt", "Brander gereinigd; rookgas gemeten, in orde."),
    ("Thermostaat", "Batterijen waren leeg."),
    ("Niemand thuis", "Kaartje achtergelaten; nieuwe afspraak maken."),
]


def fill(url: str, members: UserPool, stopping: Event) -> None:
    """Send requests until the customer is full or `stopping` is set."""
    try:
        with Colleague(url, members, member(1, "support")) as colleague:
            _fill(colleague, stopping)
    except (Failure, httpx.HTTPError) as problem:
        print(f"\nThe next start goes on filling the busy customer of the demo. {problem}", flush=True)


def _fill(colleague: Colleague, stopping: Event) -> None:
    """Do nothing once the customer is no longer active."""
    found = colleague.find("/customers", search=BUSY)["items"]
    while found and not stopping.is_set():
        at = f"/customers/{found[0]['id']}"
        customer = colleague.find(at)
        if customer is None or customer["counts"]["activity"] >= ENTRIES:
            return
        _add_entry(colleague, at, customer)


def _add_entry(colleague: Colleague, at: str, customer: dict[str, Any]) -> None:
    """Add an entry, one in ten by a note.

    Ignore a 409: a user of the page was quicker, and the next call reads the customer again.
    """
    entries, notes = customer["counts"]["activity"], customer["counts"]["notes"]
    home = f"{HOMES[entries % len(HOMES)]} {entries % 280 + 1}"
    if notes * ENTRIES < entries * NOTES:
        title, content = JOBS[notes % len(JOBS)]
        colleague.send("POST", f"{at}/notes", {"title": f"{title}, {home}", "content": content})
    elif entries % 7 == 0 and customer["tags"]:
        rotated = customer["tags"][1:] + customer["tags"][:1]
        colleague.send("PUT", f"{at}/tags", {"tag_ids": rotated}, version=customer["version"], despite=409)
    else:
        footnotes = f"Opdracht {entries:04}: {home}. Vermeld dit nummer op de factuur."
        colleague.send("PATCH", at, {"footnotes": footnotes}, version=customer["version"], despite=409)
