"""The reminders of the demo: switched on, one that was sent, a customer on pause, a promise, and one that is excluded.

What is there already is left as it is, so a load that goes on after a crash adds what is missing.
"""

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta

from local.demo.api import Colleague
from local.demo.customer import Fields
from local.demo.invoices import DE_VRIES, MULLER, ONS_HUIS, ZEEZICHT

STAGES: list[Fields] = [
    {"days": -3},
    {"days": 7},
    {"days": 14},
    {"days": 28, "fee": {"currency": "EUR", "value": "40.00"}, "interest": True},
]
REMINDED = DE_VRIES
PAUSED, PAUSED_DAYS = MULLER, 21
# Customer → the hold on the invoice that was due first, and its days.
HOLDS: dict[str, tuple[Fields, int | None]] = {
    ZEEZICHT: ({"kind": "promised", "note": "Betaalt na het hoogseizoen."}, 12),
    ONS_HUIS: ({"kind": "excluded", "note": "Wordt verrekend met de eindafrekening."}, None),
}


def load(owner: Colleague, finance: Colleague, paths: Mapping[str, str]) -> None:
    """Load what is missing. `paths` is the path of each customer in the API, by name."""
    settings = owner.find("/settings/reminders")
    if not settings["active"]:
        owner.send("PATCH", "/settings/reminders", {"active": True, "stages": STAGES}, version=settings["version"])
    for name, (hold, days) in HOLDS.items():
        _hold(finance, paths[name], hold, days)
    paused = f"{paths[PAUSED]}/reminders"
    if not finance.find(paused)["paused"]:
        finance.send("PUT", f"{paused}/pause", {"until": _in_days(PAUSED_DAYS), "note": "Inhaber im Urlaub."})
    reminded = f"{paths[REMINDED]}/reminders"
    if not finance.find(reminded)["last"]:
        finance.send("POST", reminded, {"currency": "EUR"}, once="reminder")


def _hold(finance: Colleague, customer: str, hold: Fields, days: int | None) -> None:
    rows = finance.find(f"{customer}/invoices", limit="100")["items"]
    owed = [row for row in rows if row["status"] in ("open", "unpaid")]
    if not owed or any(row["reminder_hold"] for row in rows):
        return
    at = f"{customer}/invoices/{min(owed, key=lambda row: str(row['due_on']))['id']}"
    until = {"until": _in_days(days)} if days else {}
    finance.send("PUT", f"{at}/reminder-hold", hold | until, version=finance.find(at)["version"])


def _in_days(days: int) -> str:
    return (datetime.now(UTC) + timedelta(days=days)).date().isoformat()
