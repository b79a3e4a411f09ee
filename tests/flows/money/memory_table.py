"""The table in memory, for flows over more items than an emulator holds: reads by key and list, and transactions."""

from bisect import bisect_left, bisect_right, insort
from collections import Counter, defaultdict
from collections.abc import Sequence
from copy import deepcopy
from typing import Any

import pytest

from shared.store.engine import table
from shared.store.engine.changes import Change
from shared.store.engine.keys import Item, Key
from shared.store.engine.table import PRIMARY, Index, Range


class MemoryTable:
    """`read` counts the items that were read, by their partition."""

    def __init__(self) -> None:
        self.items: dict[tuple[str, str], Item] = {}
        self.read: Counter[str] = Counter()
        self.requests = 0
        self._partitions: dict[str, list[str]] = defaultdict(list)
        self._lists: dict[str, list[tuple[str, str, str]]] = defaultdict(list)

    def patch(self, monkeypatch: pytest.MonkeyPatch) -> None:
        for name in ("get", "get_many", "query", "transact"):
            monkeypatch.setattr(table, name, getattr(self, name))

    def put(self, key: Key, item: Item) -> None:
        self._write((key["PK"], key["SK"]), {**key, **item})

    def get(self, key: Key, **_: Any) -> Item | None:
        return next(iter(self.get_many([key])), None)

    def get_many(self, wanted: Sequence[Key], **_: Any) -> list[Item]:
        self.requests += 1
        self.read.update(key["PK"] for key in wanted)
        found = (self.items.get((key["PK"], key["SK"])) for key in wanted)
        return [deepcopy(item) for item in found if item]

    def query(
        self,
        partition: str,
        *,
        limit: int,
        prefix: str = "",
        within: Range | None = None,
        index: Index = PRIMARY,
        after: Key | None = None,
        **_: Any,
    ) -> tuple[list[Item], Key | None]:
        self.requests += 1
        low, high = within or Range(prefix, f"{prefix}\U0010ffff")
        if index.name is None:
            sort_keys = self._partitions[partition]
            found = [(partition, one) for one in sort_keys[bisect_left(sort_keys, low) : bisect_right(sort_keys, high)]]
            skipped = bisect_right(found, (partition, after["SK"])) if after else 0
        else:
            listed = self._lists[f"{partition} {index.sort}"]
            start = (after[index.sort], after["PK"], after["SK"] + "\0") if after else (low, "", "")
            at, end = bisect_left(listed, start), bisect_right(listed, (high, "\U0010ffff", ""))
            found, skipped = [(pk, sk) for _, pk, sk in listed[at : min(end, at + limit + 1)]], 0
        page = found[skipped : skipped + limit]
        self.read.update(pk for pk, _ in page)
        items = [deepcopy(self.items[one]) for one in page]
        return items, items[-1] if len(found) > skipped + limit else None

    def transact(self, changes: Sequence[Change], **_: Any) -> None:
        self.requests += 1
        for change in changes:
            item = self.items.get((change.key["PK"], change.key["SK"]))
            if not all(condition.holds(item) for condition in change.when):
                raise change.refusal(item)
        for change in changes:
            key = (change.key["PK"], change.key["SK"])
            if change.kind == "Put":
                self._write(key, {**change.item, **change.key})
            elif change.kind == "Delete":
                self._write(key, None)
            elif change.kind == "Update":
                after = Change("Put", change.key, item=deepcopy(self.items.get(key, {})))
                after._apply_update(Change("Update", change.key, assign=change.assign, add=change.add))
                kept = {name: value for name, value in after.item.items() if name not in change.remove}
                self._write(key, {**kept, **change.key})

    def _write(self, key: tuple[str, str], item: Item | None) -> None:
        before = self.items.pop(key, None)
        if before:
            self._partitions[key[0]].remove(key[1])
            self._unlist(key, before)
        if item:
            self.items[key] = item
            insort(self._partitions[key[0]], key[1])
            for sort in self._sorts(item):
                insort(self._lists[f"{item['L']} {sort}"], (item[sort], *key))

    def _unlist(self, key: tuple[str, str], item: Item) -> None:
        for sort in self._sorts(item):
            listed = self._lists[f"{item['L']} {sort}"]
            del listed[bisect_left(listed, (item[sort], *key))]

    def _sorts(self, item: Item) -> list[str]:
        return [f"S{n}" for n in range(1, 9) if f"S{n}" in item and "L" in item]
