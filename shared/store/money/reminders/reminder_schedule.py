"""When the reminders of each merchant run next: the schedule asks every 15 minutes, so this imports little."""

from datetime import datetime
from typing import NamedTuple

from shared.domain.core.refs import MerchantId
from shared.store.engine import keys, table
from shared.store.engine.changes import Changes
from shared.store.engine.conditions import Is
from shared.store.engine.keys import Item
from shared.store.engine.retries import outdated
from shared.store.engine.table import LIST_1, Range

_RUNS_AT_ONCE = 1000


class DueRun(NamedTuple):
    merchant_id: MerchantId
    next_run_at: datetime


def due_runs(at: datetime) -> list[DueRun]:
    """Return the merchants whose run is due, the longest due first."""
    within = Range("0", f"{at.isoformat()}~")
    items, _ = table.query(keys.REMINDER_RUNS, index=LIST_1, within=within, limit=_RUNS_AT_ONCE)
    return [
        DueRun(MerchantId(item["row"]["merchant_id"]), datetime.fromisoformat(item["row"]["next_run_at"]))
        for item in items
    ]


def move_run(changes: Changes, run: DueRun, following: datetime) -> None:
    """Set the time of the next run. Refuse the changes with Outdated if another one has, so that one of them begins."""
    key = keys.reminder_settings(run.merchant_id)
    when = [Is("row.next_run_at", run.next_run_at.isoformat(), outdated)]
    changes.update(key, assign={"next_run_at": following.isoformat(), **_row(run.merchant_id, following)}, when=when)


def list_run(changes: Changes, merchant_id: MerchantId, next_run_at: datetime | None) -> None:
    """Set the time of the next run with the settings, None for no run."""
    key = keys.reminder_settings(merchant_id)
    if next_run_at is None:
        changes.update(key, remove=["L", "S1", "row"], when=[], create=True)
    else:
        listed = {"L": keys.REMINDER_RUNS, **_row(merchant_id, next_run_at)}
        changes.update(key, assign=listed, when=[], create=True)


def _row(merchant_id: MerchantId, at: datetime) -> Item:
    row = {"merchant_id": merchant_id, "next_run_at": at.isoformat()}
    return {"S1": f"{at.isoformat()}#{merchant_id}", "row": row}
