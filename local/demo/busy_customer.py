"""Makes one customer of the demo as busy as a customer gets: 500 notes and 5,000 entries in the activity log.

That takes minutes, so it goes on beside the run, and at the next start where it stopped: the customer's own counts say
how far it is.
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
    """Until it is done, or told to stop."""
    try:
        with Colleague(url, members, member(1, "support")) as colleague:
            _work_on(colleague, stopping)
    except (Failure, httpx.HTTPError) as problem:
        print(f"\nThe busy customer of the demo is taken up again at the next start. {problem}", flush=True)


def _work_on(colleague: Colleague, stopping: Event) -> None:
    """As long as the customer is among the active ones."""
    found = colleague.find("/customers", search=BUSY)["items"]
    while found and not stopping.is_set():
        at = f"/customers/{found[0]['id']}"
        seen = colleague.find(at)
        if seen is None or seen["counts"]["activity"] >= ENTRIES:
            return
        _work(colleague, at, seen)


def _work(colleague: Colleague, at: str, seen: dict[str, Any]) -> None:
    """One more entry: of ten, one is a note. Who was overtaken by somebody at the page reads again."""
    entries, notes = seen["counts"]["activity"], seen["counts"]["notes"]
    home = f"{HOMES[entries % len(HOMES)]} {entries % 280 + 1}"
    if notes * ENTRIES < entries * NOTES:
        title, content = JOBS[notes % len(JOBS)]
        colleague.send("POST", f"{at}/notes", {"title": f"{title}, {home}", "content": content})
    elif entries % 7 == 0 and seen["tags"]:
        turned = seen["tags"][1:] + seen["tags"][:1]
        colleague.send("PUT", f"{at}/tags", {"tag_ids": turned}, version=seen["version"], despite=409)
    else:
        footnotes = f"Opdracht {entries:04}: {home}. Vermeld dit nummer op de factuur."
        colleague.send("PATCH", at, {"footnotes": footnotes}, version=seen["version"], despite=409)
