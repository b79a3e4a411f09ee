"""Find a Chromium: CHROMIUM, one on the machine, or the one that an npm package of web/ contains."""

import json
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
const path = await chromium.executablePath();
const { LD_LIBRARY_PATH, FONTCONFIG_PATH } = process.env;
console.log(JSON.stringify({ path, environment: { LD_LIBRARY_PATH, FONTCONFIG_PATH } }));
"""


class Chromium(NamedTuple):
    path: str
    environment: dict[str, str]
    """Where the libraries and fonts are that a bare machine lacks; nothing for a Chromium of the machine."""


def find_chromium() -> Chromium:
    for name in (os.environ.get("CHROMIUM"), "chromium", "google-chrome"):
        found = shutil.which(name) if name else None
        if found:
            return Chromium(found, {})
    # The package unpacks its libraries and fonts only where it takes the process for a Lambda function.
    environment = {**os.environ, "AWS_LAMBDA_JS_RUNTIME": "nodejs22.x"}
    command = [str(NODE / "node"), "--input-type=module", "--eval", _UNPACK]
    # One process at a time, because the package uses a file that exists, even one that is still being unpacked.
    with exclusive(Path(tempfile.gettempdir()) / "chromium.lock"):
        unpacked = subprocess.run(command, cwd=WEB, env=environment, check=True, capture_output=True, text=True)
    return Chromium(**json.loads(unpacked.stdout))
