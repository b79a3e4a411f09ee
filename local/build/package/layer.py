"""Build the dependencies layer, trimmed and compiled: `python -m local.build.package.layer FOLDER`."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

from local.build.package.botocore_data import trim
from local.build.package.cache import cached_copy
from local.build.package.target import ARCHITECTURE, PLATFORMS, PYTHON, compile_all
from local.paths import ROOT, UV

LOCK = [ROOT / "uv.lock", ROOT / "pyproject.toml"]
# Records that the installer reads, for an upgrade or a removal.
INSTALLER_RECORDS = ["RECORD", "INSTALLER", "REQUESTED"]
# No function imports these.
UNUSED = ["bin", "*/tests", "*/test", "boto3/examples", *(f"*.dist-info/{name}" for name in INSTALLER_RECORDS)]

# In the place of botocore's module, which imports the writer of its documentation, for a docstring of every method of a
# client. No function reads one, and the imports take a fiftieth of a cold start.
NO_DOCSTRINGS = """
class NoDocstring(str):
    def __new__(cls, *arguments, **named):
        return super().__new__(cls)


ClientMethodDocstring = PaginatorDocstring = WaiterDocstring = NoDocstring
"""


def build(folder: Path) -> None:
    """Install every package at the version and hash of the lock file, trimmed and compiled."""
    packages = folder / "python"
    _install(packages)
    for pattern in UNUSED:
        for path in packages.glob(pattern):
            shutil.rmtree(path) if path.is_dir() else path.unlink()
    trim(packages / "botocore" / "data")
    (packages / "botocore" / "docs" / "docstring.py").write_text(NO_DOCSTRINGS)
    compile_all(str(packages))


def _install(goal: Path) -> None:
    """Install wheels only, because a package that is compiled here is compiled for the wrong machine."""
    requirements = goal.with_name("requirements.txt")
    export = [
        "export",
        "--quiet",
        "--frozen",
        "--no-default-groups",
        "--no-emit-project",
        "--output-file",
        requirements,
    ]
    platform = PLATFORMS[ARCHITECTURE]
    install: list[str | Path] = ["pip", "install", "--quiet", "--no-deps", "--require-hashes", "--only-binary", ":all:"]
    install += ["--requirement", requirements, "--target", goal, "--python-version", PYTHON]
    install += ["--python-platform", platform] if platform else []
    for arguments in (export, install):
        subprocess.run([UV, *arguments], check=True, cwd=ROOT, env={**os.environ, "UV_PYTHON_DOWNLOADS": "never"})
    requirements.unlink()


if __name__ == "__main__":
    cached_copy("layer", LOCK, build, Path(sys.argv[1]))
