"""Build a layer of template.yaml, trimmed and compiled: `python -m local.build.package.layer DocumentsLayer FOLDER`."""

import os
import shutil
import subprocess
import sys
from functools import partial
from pathlib import Path

from local.build.package import babel_data, botocore_data
from local.build.package.cache import cached_copy
from local.build.package.target import ARCHITECTURE, PLATFORMS, PYTHON, compile_all
from local.paths import ROOT, UV

LOCK = [ROOT / "uv.lock", ROOT / "pyproject.toml"]
# Records that the installer reads, for an upgrade or a removal.
INSTALLER_RECORDS = ["RECORD", "INSTALLER", "REQUESTED"]
# No function imports these.
UNUSED = ["bin", "*/tests", "*/test", "boto3/examples", *(f"*.dist-info/{name}" for name in INSTALLER_RECORDS)]

# Layer → the packages of the lock file that it contains, as options of `uv export`.
PACKAGES = {
    "DependenciesLayer": ["--no-default-groups", "--no-emit-project"],
    "DocumentsLayer": ["--only-group", "documents"],
    "ImagesLayer": ["--only-group", "images"],
}

# In the place of botocore's module, which imports the writer of its documentation, for a docstring of every method of a
# client. No function reads one, and the imports take a fiftieth of a cold start.
NO_DOCSTRINGS = """
class NoDocstring(str):
    def __new__(cls, *arguments, **named):
        return super().__new__(cls)


ClientMethodDocstring = PaginatorDocstring = WaiterDocstring = NoDocstring
"""

# The dictionaries that pydantic's schemas are, which pydantic_core declares for type checkers. Nobody asks for their
# fields, and making them is a twenty-fifth of a cold start.
TYPED_DICTS = {", total=False):": "):", "(TypedDict):": "(dict):"}


def build(layer: str, folder: Path) -> None:
    """Install every package of a layer at the version and hash of the lock file, trimmed and compiled."""
    packages = folder / "python"
    _install(PACKAGES[layer], packages)
    for pattern in UNUSED:
        for path in packages.glob(pattern):
            shutil.rmtree(path) if path.is_dir() else path.unlink()
    if (packages / "babel").exists():
        babel_data.trim(packages / "babel")
    if (packages / "botocore").exists():
        botocore_data.trim(packages / "botocore" / "data")
        _replace(packages / "botocore" / "docs" / "docstring.py", NO_DOCSTRINGS)
    if (packages / "pydantic_core").exists():
        schemas = packages / "pydantic_core" / "core_schema.py"
        text = schemas.read_text()
        for typed, plain in TYPED_DICTS.items():
            text = text.replace(typed, plain)
        _replace(schemas, text)
    compile_all(str(packages))


def _replace(path: Path, text: str) -> None:
    """Not in place, because uv links the file to its cache, from which the tools of the checkout have it as well."""
    path.unlink()
    path.write_text(text)


def _install(wanted: list[str], goal: Path) -> None:
    """Install wheels only, because a package that is compiled here is compiled for the wrong machine."""
    requirements = goal.with_name("requirements.txt")
    export = [
        "export",
        "--quiet",
        "--frozen",
        *wanted,
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
    name = sys.argv[1]
    cached_copy(name, LOCK, partial(build, name), Path(sys.argv[2]))
