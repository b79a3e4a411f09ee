"""Run npm scripts of web/ with the Node of setup: `python -m local.build.web build | check | types | format`."""

import subprocess
import sys
from collections.abc import Callable
from functools import partial

from local.build.stamps import Stamp, digest
from local.file_lock import exclusive
from local.paths import NODE, PAGE, TOOLS, WEB, Failure, one_clear_sentence
from local.setup import run, with_node


def is_built() -> bool:
    """Whether web/dist was built from the present content of web/."""
    return _built().is_fresh() and PAGE.exists()


def build() -> None:
    """Build web/dist, unless another process has just done so."""
    with exclusive(TOOLS / "page.lock"):
        stamp = _built()
        if not is_built():
            command = [str(NODE / "npm"), "run", "build"]
            run(command, cwd=WEB, env=with_node(), hint="Correct that in web/ and start again.")
            stamp.set()


def _built() -> Stamp:
    return Stamp(TOOLS / "stamps" / "page", digest([WEB]))


def npm(*arguments: str) -> None:
    """Run a script of package.json and pass its output through."""
    if subprocess.run([NODE / "npm", "run", *arguments], cwd=WEB, env=with_node()).returncode:
        raise Failure(f"`npm run {' '.join(arguments)}` failed in web/; its output above has the reason.")


def generate() -> None:
    """Write the page's types and constants from docs/openapi.json."""
    npm("types")
    npm("constants")


def check() -> None:
    """Check the sources, run the tests that need no browser, and measure the page, which stays built."""
    npm("types", "--", "--check")
    npm("constants", "--", "--check")
    npm("check")
    build()
    npm("size")


COMMANDS: dict[str, Callable[[], None]] = {
    "build": build,
    "check": check,
    "types": generate,
    "format": partial(npm, "format"),
}

if __name__ == "__main__":
    with one_clear_sentence():
        COMMANDS[sys.argv[1]]()
