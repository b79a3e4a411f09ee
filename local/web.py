"""Run npm scripts of web/ with the Node that setup installed: `python -m local.web build | check | types | format`."""

import subprocess
import sys
from collections.abc import Callable
from functools import partial

from local.alone import alone
from local.inputs import Stamp, digest
from local.paths import NODE, PAGE, TOOLS, WEB, Failure, one_clear_sentence
from local.setup import run, with_node


def is_built() -> bool:
    """Whether web/dist was built from the present content of web/."""
    return _built().is_fresh() and PAGE.exists()


def build() -> None:
    """Build web/dist, unless another process has just done so."""
    with alone(TOOLS / "page.lock"):
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
