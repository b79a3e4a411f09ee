"""A data folder as `make run` of an earlier release left it, recorded without what is large.

The recording is of the release whose table had six indexes and whose functions had a role each. Record another one
from the data folder of a run that has ended: `python -m tests.local.older_release .local`.
"""

import json
import re
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

RECORDING = Path(__file__).with_name("older_release.zip")
MERCHANT = "M#cervantes"


def restore(data: Path) -> None:
    """Make the data folder of a run."""
    with zipfile.ZipFile(RECORDING) as recording:
        recording.extractall(data)


def record(data: Path) -> None:
    with zipfile.ZipFile(RECORDING, "w", zipfile.ZIP_LZMA) as recording:
        for path, content in _recorded(data):
            recording.writestr(str(path.relative_to(data)), content)


def _recorded(data: Path) -> Iterator[tuple[Path, str]]:
    yield data / "lock", ""
    for name in ("deployed", "demo-loaded"):
        yield data / "emulator" / name, (data / "emulator" / name).read_text()
    for path in sorted((data / "emulator" / "state").glob("*.json")):
        state = json.loads(path.read_text())
        _shorten(path.stem, state["payload"])
        # SAM names a layer after its content: under this name the next deployment replaces it, whatever it had.
        yield path, re.sub("DependenciesLayer[0-9a-f]{10}", "DependenciesLayer0000000000", json.dumps(state))


def _shorten(service: str, state: dict[str, Any]) -> None:
    """Leave out what no deployment reads: logs, past changes, code, what expires, and all merchants but one."""
    match service:
        case "cloudformation":
            state["change_sets"]["data"].clear()
        case "cloudwatch_logs":
            state["log_groups"]["data"].clear()
        case "lambda":
            for function in state["functions"]["data"].values():
                function["code_zip"] = None
            for layer in state["layers"]["data"].values():
                for version in layer["versions"]:
                    version.pop("_zip_data", None)
        case "dynamodb":
            for table in state["tables"]["data"].values():
                table["items"] = {
                    partition: {sort: item for sort, item in items.items() if "expires_at" not in item}
                    for partition, items in table["items"].items()
                    if f"{partition}#".startswith(f"{MERCHANT}#")
                }
                table["ItemCount"] = sum(map(len, table["items"].values()))


if __name__ == "__main__":
    record(Path(sys.argv[1]))
