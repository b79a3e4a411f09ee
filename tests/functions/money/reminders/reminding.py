"""Steps that tests of reminders share."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Any

import time_machine

from functions.reminders import on_schedule
from shared.domain.core.refs import CustomerRef
from shared.domain.customer.mails import Mail, MailKind
from shared.store.customer.mails import MAILS
from shared.store.engine import keys, table
from tests.functions.money.payments.recording import issued
from tests.gateway import Answer, Team
from tests.queues import Queues

COMPANY = {
    "kind": "business",
    "company_name": "Ons Huis",
    "full_name": "Petra Kuipers",
    "email": "petra@onshuis.example",
    "language": "nl",
    "address": {"street": "Lindelaan 3", "postal_code": "3571 AB", "city": "Utrecht", "country": "NL"},
}
QUEUE = "RemindersOnRunQueue"


@dataclass
class Debtor:
    """A customer with open invoices, and the clock."""

    team: Team
    id: str
    queues: Queues
    clock: time_machine.Traveller

    @property
    def path(self) -> str:
        return f"/customers/{self.id}"

    @property
    def ref(self) -> CustomerRef:
        return self.team.ref(self.id)

    def another(self, name: str) -> "Debtor":
        """Return another customer of the merchant."""
        made = self.team.create(full_name=name, email="other@example.com")
        return Debtor(self.team, made["id"], self.queues, self.clock)

    def owe(self, total: str = "90.00", *, due_on: str = "2026-03-02", **fields: Any) -> dict[str, Any]:
        """Issue an invoice."""
        return issued(self.team, self.path, total, due_on=due_on, **fields)

    def send(self, body: Any = None, *, dry_run: bool = False, **headers: Any) -> Answer:
        query = "?dry_run=true" if dry_run else ""
        return self.team.post(f"{self.path}/reminders{query}", {"currency": "EUR"} | (body or {}), **headers)

    def forecast(self) -> dict[str, Any]:
        answer = self.team.get(f"{self.path}/reminders")
        assert answer.status == 200, answer
        found: dict[str, Any] = answer.body
        return found

    def mails(self) -> list[Mail]:
        return [one for one in MAILS.list_all(self.ref) if one.kind is MailKind.REMINDER]

    def entries(self) -> list[str]:
        """Return the places of the customer's entries in the index of what is due."""
        items = table.query_all(keys.customer_partition(self.ref), prefix=keys.REMINDABLE)
        return sorted(item["S1"].rpartition("#")[0] for item in items)

    def log(self) -> list[tuple[str, dict[str, Any]]]:
        entries = self.team.get(f"{self.path}/activity?topic=reminders").body["items"]
        return [(one["kind"], {change["field"]: change["new"] for change in one["changes"]}) for one in entries]

    def run_at(self, day: str, hour: int = 8) -> None:
        """Run what is due at an hour of a day, in UTC."""
        year, month, number = map(int, day.split("-"))
        self.clock.move_to(datetime(year, month, number, hour, tzinfo=UTC))
        on_schedule.handler({}, None)
        while self.queues.deliver(QUEUE):
            pass

    def run_daily(self, first: str, days: int) -> list[tuple[str, int]]:
        """Run each day, and return the days of reminders with their stages."""
        found: list[tuple[str, int]] = []
        for n in range(days):
            before, day = len(self.mails()), date.fromisoformat(first) + timedelta(n)
            self.run_at(day.isoformat())
            found += [(day.isoformat(), int(mail.details["stage"])) for mail in self.mails()[before:]]
        return found


def switch_on(team: Team, **settings: Any) -> dict[str, Any]:
    """Switch reminders on, at 7, 14 and 28 days unless others are named."""
    version = team.get("/settings/reminders").body["version"]
    answer = team.patch("/settings/reminders", {"active": True} | settings, if_match=version)
    assert answer.status == 200, answer
    after: dict[str, Any] = answer.body
    return after
