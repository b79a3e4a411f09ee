"""Gap: the content of layers, a hundred megabytes, is in the saved state, which each save writes and each start parses.

Here it lies in a file for each version of a layer, as ministack keeps the code of functions.
Upstream: no report found.
"""

from pathlib import Path
from typing import Any

from ministack.core import persistence
from ministack.services import lambda_svc

_CONTENT, _FILE = "_zip_data", "file"


def close() -> None:
    """Write the content of a version once, and name the file in the saved state. No version is ever forgotten."""
    folder = Path(persistence.STATE_DIR) / "layer-blobs"
    get_state, restore = lambda_svc.get_state, lambda_svc._restore_state

    def get_state_naming_files() -> Any:
        state = get_state()
        for version in _versions(state):
            if content := version[_CONTENT]:
                version[_CONTENT] = {_FILE: _written(content, folder, version["Content"]["CodeSha256"])}
        return state

    def restore_with_files(state: Any) -> None:
        for version in _versions(state or {}):
            # An earlier release has the content itself.
            if isinstance(content := version[_CONTENT], dict):
                version[_CONTENT] = (folder / content[_FILE]).read_bytes()
        restore(state)

    lambda_svc.get_state, lambda_svc._restore_state = get_state_naming_files, restore_with_files


def _versions(state: Any) -> list[dict[str, Any]]:
    layers = state["layers"].all_values() if "layers" in state else []
    return [version for layer in layers for version in layer["versions"]]


def _written(content: bytes, folder: Path, digest: str) -> str:
    """Return the name of the file with the content, which has this digest in base64."""
    file = folder / f"{lambda_svc._b64_sha_to_hex(digest)}.zip"
    if not file.exists():
        folder.mkdir(parents=True, exist_ok=True)
        unfinished = file.with_suffix(".unfinished")
        unfinished.write_bytes(content)
        unfinished.replace(file)
    return file.name
