"""Gap: ministack keeps what was written since it last saved its state in memory only, so that a kill loses it.

Here every change of an item is appended to a file before the request that made it is answered. A start replays the
files on top of the saved tables. So the tables, which may be large, are saved only on request and at a start with much
to replay, and an end never waits for them.
Upstream: no report found.
"""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from ministack.core import persistence
from ministack.services import dynamodb

# So much takes a second or more to replay: then the start saves the tables, and the next one has nothing to replay.
REPLAYED_AT_MOST = 16 * 1024 * 1024
# The entry of the saved state that names the first file that is to be replayed on top of it.
_FIRST = "first_journal"


class Journal:
    """Numbered files `journal-<n>.jsonl` beside the saved state. A line holds the changes of one request or more."""

    def __init__(self, folder: Path):
        self._folder = folder
        self._changes: list[Any] = []
        self._number = max(self._numbers(), default=0)
        self._saved_definitions = ""
        self.rotate()

    def note(self, table: Any, partition: str, sort: str, item: Any) -> None:
        """Take a change of an item, or its deletion for None, into the next line."""
        self._changes.append((table["TableArn"], partition, sort, item))

    def flush(self) -> None:
        """Write what was noted, as one line, so that a transaction is replayed whole or not at all."""
        if self._changes:
            changes, self._changes = self._changes, []
            self._file.write(json.dumps(changes).encode() + b"\n")
            self._file.flush()

    def rotate(self) -> int:
        """Write to the next file from now on, and return its number."""
        self._number += 1
        self._file = self._path(self._number).open("ab")
        return self._number

    def replay(self, first: int) -> int:
        """Repeat the changes of all files from this number on. Return how many bytes they take."""
        self._saved_definitions = _definitions()
        tables = {table["TableArn"]: table for table in dynamodb._tables.all_values()}
        size = 0
        for number in self._numbers():
            if number >= first:
                size += self._path(number).stat().st_size
                for changes in _lines(self._path(number)):
                    for arn, partition, sort, item in changes:
                        if arn in tables:
                            _apply(tables[arn], partition, sort, item)
        return size

    def begin_saving(self) -> tuple[int, Any]:
        """Return the first file that the saved tables will not contain, and a copy of the tables."""
        self.flush()
        first = self.rotate()
        self._saved_definitions = _definitions()
        return first, dynamodb.get_state() | {_FIRST: first}

    def finish_saving(self, first: int, state: Any) -> None:
        """Save the copy, and delete the files that it makes superfluous."""
        write_state("dynamodb", state)
        for number in self._numbers():
            if number < first:
                self._path(number).unlink()

    def must_save_tables(self) -> bool:
        """Whether a table was made, changed or deleted: the files hold items only."""
        return self._saved_definitions != _definitions()

    def _numbers(self) -> list[int]:
        return sorted(int(path.stem.removeprefix("journal-")) for path in self._folder.glob("journal-*.jsonl"))

    def _path(self, number: int) -> Path:
        return self._folder / f"journal-{number}.jsonl"


def keep_journal() -> Journal:
    """Note each change of an item, and replay them at a start."""
    folder = Path(persistence.STATE_DIR)
    folder.mkdir(parents=True, exist_ok=True)
    journal = Journal(folder)
    set_item, remove_item, load = dynamodb._set_item, dynamodb._remove_item, dynamodb.load_persisted_state

    def set_and_note(table: Any, partition: str, sort: str, item: Any) -> Any:
        journal.note(table, partition, sort, item)
        return set_item(table, partition, sort, item)

    def remove_and_note(table: Any, partition: str, sort: str) -> Any:
        journal.note(table, partition, sort, None)
        return remove_item(table, partition, sort)

    def load_and_replay(state: Any) -> None:
        load(state)
        if journal.replay(state.get(_FIRST, 0)) > REPLAYED_AT_MOST:
            journal.finish_saving(*journal.begin_saving())

    dynamodb._set_item, dynamodb._remove_item = set_and_note, remove_and_note
    dynamodb.load_persisted_state = load_and_replay
    return journal


def write_state(service: str, state: Any) -> None:
    """Replace the saved state of a service, in ministack's format. Many times as fast as ministack's own json.dump."""
    path = Path(persistence.STATE_DIR) / f"{service}.json"
    wrapped = {"__ministack_format__": persistence._state_format_version(service), "payload": state}
    written = path.with_suffix(".tmp")
    written.write_text(json.dumps(wrapped, default=persistence._json_default))
    written.replace(path)


def _definitions() -> str:
    """Return all that is saved of the tables but their items."""
    contents = ("items", "ItemCount", "TableSizeBytes", dynamodb._INDEX_MEMBERS)
    tables = [{name: table[name] for name in table if name not in contents} for table in dynamodb._tables.all_values()]
    return json.dumps([tables, dynamodb._ttl_settings], default=persistence._json_default)


def _apply(table: Any, partition: str, sort: str, item: Any) -> None:
    if item is None:
        dynamodb._remove_item(table, partition, sort)
    else:
        dynamodb._set_item(table, partition, sort, item)


def _lines(path: Path) -> Iterator[Any]:
    """Yield the lines of a file. A kill may leave the last one incomplete: its request was not answered."""
    with path.open("rb") as file:
        for line in file:
            if line.endswith(b"\n"):
                yield json.loads(line)
