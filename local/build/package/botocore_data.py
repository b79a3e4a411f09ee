"""Trim botocore's service models to the operations that the functions call: reading them is a third of a cold start."""

import gzip
import json
import shutil
from pathlib import Path
from typing import Any

# Service → the operations that the code calls. Calling one that is missing here raises an AttributeError on Lambda.
OPERATIONS = {
    "cognito-idp": {
        "AdminCreateUser",
        "AdminDeleteUser",
        "AdminEnableUser",
        "AdminGetUser",
        "AdminUserGlobalSignOut",
        "GetTokensFromRefreshToken",
        "RevokeToken",
    },
    "dynamodb": {
        "BatchGetItem",
        "GetItem",
        "Query",
        "TransactWriteItems",
        "UpdateItem",
    },
    "kms": {"Decrypt", "Encrypt"},
    "s3": {"DeleteObject", "GetObject", "ListObjectsV2", "PutObject"},
    "sesv2": {"DeleteSuppressedDestination", "SendEmail"},
    "sqs": {"SendMessage"},
}
# Its client does not follow them (shared/store/engine/wire.py).
WITHOUT_RULES = {"dynamodb"}
# Files that every client reads.
COMMON = ["partitions.json", "sdk-default-configuration.json", "_retry.json"]


def trim(data: Path) -> None:
    """Rewrite botocore's data folder in place."""
    trimmed = data.with_name("data.trimmed")
    for name in COMMON:
        _write(trimmed / name, _read(data / name))
    endpoints = _read(data / "endpoints.json")
    for partition in endpoints["partitions"]:
        partition["services"] = {name: at for name, at in partition["services"].items() if name in OPERATIONS}
    _write(trimmed / "endpoints.json", endpoints)
    for service, operations in OPERATIONS.items():
        version = max(path for path in (data / service).iterdir() if path.is_dir())
        goal = trimmed / service / version.name
        _write(goal / "service-2.json", _only(_read(version / "service-2.json"), operations))
        if service not in WITHOUT_RULES:
            _write(goal / "endpoint-rule-set-1.json", _read(version / "endpoint-rule-set-1.json"))
    shutil.rmtree(data)
    trimmed.rename(data)


def _only(model: dict[str, Any], operations: set[str]) -> dict[str, Any]:
    """Return the service's model with these operations, the shapes that they reach, and no documentation."""
    if missing := operations - model["operations"].keys():
        raise SystemExit(f"botocore knows no {', '.join(sorted(missing))}: correct OPERATIONS in {__file__}.")
    model["operations"] = {name: model["operations"][name] for name in sorted(operations)}
    shapes = model["shapes"]
    model["shapes"] = {name: shapes[name] for name in sorted(_reached(model["operations"], shapes))}
    bare: dict[str, Any] = _undocumented(model)
    # botocore reads the text of these alone.
    for parameter in bare.get("clientContextParams", {}).values():
        parameter["documentation"] = ""
    return bare


def _reached(found: Any, shapes: dict[str, Any]) -> set[str]:
    """Return the names of all shapes that a part of the model refers to, directly or through other shapes."""
    reached: set[str] = set()
    waiting = [found]
    while waiting:
        part = waiting.pop()
        if isinstance(part, list):
            waiting += part
        elif isinstance(part, dict):
            waiting += part.values()
            name = part.get("shape")
            if isinstance(name, str) and name not in reached:
                reached.add(name)
                waiting.append(shapes[name])
    return reached


def _undocumented(part: Any) -> Any:
    if isinstance(part, dict):
        # A shape may have a member named documentation, which is not a text.
        kept = {key: value for key, value in part.items() if key != "documentation" or not isinstance(value, str)}
        return {key: _undocumented(value) for key, value in kept.items()}
    if isinstance(part, list):
        return [_undocumented(value) for value in part]
    return part


def _read(path: Path) -> Any:
    """Read JSON that botocore ships plain or, for larger files, compressed."""
    zipped = path.with_name(f"{path.name}.gz")
    return json.loads(gzip.decompress(zipped.read_bytes()) if zipped.exists() else path.read_bytes())


def _write(path: Path, content: Any) -> None:
    """Write plain JSON, which is quicker to read; the layer is zipped anyway."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(content, separators=(",", ":")))
