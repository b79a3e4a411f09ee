"""The published exchange rates: one item for each day, the same for all merchants. What is stored never changes."""

from collections.abc import Sequence
from datetime import date

from shared.domain.money.invoices.exchange_rates import PublishedRates, first_day, rate_between
from shared.domain.money.invoices.invoices import Invoice
from shared.store.engine import keys, table
from shared.store.engine.changes import MAX_CHANGES, Changes
from shared.store.engine.commit import write
from shared.store.engine.conditions import Absent
from shared.store.engine.retries import outdated
from shared.store.engine.stored import read
from shared.store.engine.table import Range


def last_until(day: date) -> PublishedRates | None:
    """Return the last rates that were published on a day or before, and are not too old for it, in one Query."""
    within = Range(first_day(day).isoformat(), day.isoformat())
    items, _ = table.query(keys.EXCHANGE_RATES, within=within, descending=True, limit=1)
    return read(PublishedRates, items[0]) if items else None


def with_rates(invoices: Sequence[Invoice], base: str) -> list[Invoice]:
    """Return invoices as they are written: one fully paid in another currency than the base, with its rate (Q6).

    Without such an invoice nothing is read. One for whose day no rate is known stays without.
    """
    wanted = {one.id: one.collected_on for one in invoices if one.currency != base and not one.exchange_rate}
    published = {day: last_until(day) for day in set(wanted.values()) if day}

    def rated(invoice: Invoice) -> Invoice:
        day = wanted.get(invoice.id)
        if not day:
            return invoice
        rate = rate_between(published[day], invoice.currency, base, on=day)
        return invoice.model_copy(update={"exchange_rate": rate})

    return [rated(one) for one in invoices]


def add(published: Sequence[PublishedRates]) -> int:
    """Store the days that are not stored yet. Return their number. Raise Outdated where another run adds them."""
    stored = {item["SK"] for item in table.get_many([keys.exchange_rates(one.day.isoformat()) for one in published])}
    new = [one for one in published if one.day.isoformat() not in stored]
    for start in range(0, len(new), MAX_CHANGES):
        changes = Changes()
        for one in new[start : start + MAX_CHANGES]:
            item = one.model_dump(mode="json")
            changes.put(keys.exchange_rates(one.day.isoformat()), item, when=[Absent(outdated)])
        write(changes)
    return len(new)
