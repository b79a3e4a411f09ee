"""Finds a Chromium: CHROMIUM, one on the machine, or the one that an npm package of web/ carries."""

import os
import shutil
import subprocess
import tempfile
from pathlib import Path
from typing import NamedTuple

from local.file_lock import exclusive
from local.paths import NODE, WEB

_UNPACK = """
import chromium from "@sparticuz/chromium";
console.log(await chromium.executablePath());
console.log(process.env.LD_LIBRARY_PATH ?? "");
"""


class Chromium(NamedTuple):
    path: str
    libraries: str
    """Where the system libraries lie that a bare machine lacks; empty for a Chromium of the machine."""


def find_chromium() -> Chromium:
    for name in (os.environ.get("CHROMIUM"), "chromium", "google-chrome"):
        found = shutil.which(name) if name else None
        if found:
            return Chromium(found, "")
    # The package unpacks its libraries only where it believes to run in a function.
    environment = {**os.environ, "AWS_LAMBDA_JS_RUNTIME": "nodejs22.x"}
    command = [str(NODE / "node"), "--input-type=module", "--eval", _UNPACK]
    # It takes a file that another process is still unpacking for a finished one.
    with exclusive(Path(tempfile.gettempdir()) / "chromium.lock"):
        unpacked = subprocess.run(command, cwd=WEB, env=environment, check=True, capture_output=True, text=True)
    return Chromium(*unpacked.stdout.splitlines())
