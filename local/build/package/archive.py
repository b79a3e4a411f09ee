"""Archive a folder to the same bytes whenever it has the same content: SAM uploads a file again when they differ."""

import zipfile
from pathlib import Path

# Lambda runs as a user of its own, who must read the files.
PERMISSIONS = 0o755 << 16


def archive(folder: Path, goal: Path) -> None:
    """Write the zip archive of all files in the folder, without their times."""
    with zipfile.ZipFile(goal, "w") as archived:
        for path in sorted(path for path in folder.rglob("*") if path.is_file()):
            entry = zipfile.ZipInfo(path.relative_to(folder).as_posix())
            entry.external_attr = PERMISSIONS
            archived.writestr(entry, path.read_bytes(), zipfile.ZIP_DEFLATED)
