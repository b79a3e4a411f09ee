"""Build and deploy template.yaml with the SAM CLI, on the emulator or on AWS, and read what was deployed."""

import os
import platform
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

from local.build.stamps import digest
from local.build.template_for_sam import read, with_archives, write
from local.paths import ENVIRONMENT, ROOT, SAM, Failure
from local.setup import run

STACK = "klantkaart"
ARCHIVES = "local.build.package.archives"
SAMCONFIG = ROOT / "samconfig.toml"
BUILT_FROM = (
    "template.yaml",
    "docs/routes.json",
    "pyproject.toml",
    "uv.lock",
    "functions",
    "shared",
    "local/build/package",
)
# The last lets it upload the code that all functions name once, rather than look for it again for each of them.
SAM_SETTINGS = {
    "SAM_CLI_TELEMETRY": "0",
    "SAM_CLI_POLL_DELAY": "0.3",
    "SAM_CLI_BETA_PACKAGE_PERFORMANCE": "1",
}


class Deployment:
    """One build and `sam deploy`; `env` names the account or the emulator."""

    def __init__(self, folder: Path, env: dict[str, str], parameters: dict[str, str]):
        self._folder = folder
        self._env = env
        self._parameters = [f"{name}={value}" for name, value in parameters.items()]

    def inputs(self) -> str:
        """Return a digest of everything that decides what is deployed."""
        return digest([SAMCONFIG, *(ROOT / name for name in BUILT_FROM)], *self._parameters, sys.version)

    def build(self) -> None:
        """Build and archive what is deployed, and name the archives in the template.

        `sam build` would make the same, and `sam deploy` archive the layers again each time.
        """
        archives = (self._folder / "archives").absolute()
        shutil.rmtree(archives, ignore_errors=True)
        run([sys.executable, "-m", ARCHIVES, str(archives)], env={**_inherited(), **self._env}, hint="Correct that.")
        write(with_archives(read(ROOT / "template.yaml"), archives), self._template)

    def deploy(self) -> None:
        region = self._env.get("AWS_REGION") or self._env["AWS_DEFAULT_REGION"]
        options = ["--template-file", str(self._template), "--no-progressbar", "--region", region]
        if self._parameters:
            options += ["--parameter-overrides", *self._parameters]
        self._sam("deploy", *options)

    @property
    def _template(self) -> Path:
        return self._folder / "template.json"

    def _sam(self, command: str, *arguments: str) -> None:
        """Run a command of the SAM CLI; raise Failure with the last lines of its output when it fails."""
        self._folder.mkdir(parents=True, exist_ok=True)
        log = self._folder / f"sam-{command}.log"
        environment = {**SAM_SETTINGS, **_inherited(), **self._env}
        with log.open("wb") as output:
            whole = [str(SAM), command, "--config-file", str(SAMCONFIG), *arguments]
            done = subprocess.run(whole, cwd=ROOT, env=environment, stdout=output, stderr=subprocess.STDOUT)
        if done.returncode:
            last = "\n".join(log.read_text().strip().splitlines()[-20:])
            raise Failure(f"{last}\n\n`sam {command}` failed (its whole output: {log}). Correct that and start again.")


def _inherited() -> dict[str, str]:
    """Return this process's variables without those that keep sam and make from writing what they need."""
    excluded = {"PYTHONDONTWRITEBYTECODE", "MAKEFLAGS", "MAKELEVEL"}
    env = {name: value for name, value in os.environ.items() if name not in excluded}
    return {**env, "PATH": f"{ENVIRONMENT / 'bin'}{os.pathsep}{env['PATH']}"}


def for_this_machine() -> tuple[dict[str, str], dict[str, str]]:
    """Return the environment and the template parameters of a build whose functions run on this machine."""
    version = f"{sys.version_info.major}.{sys.version_info.minor}"
    architecture = "arm64" if platform.machine().lower() in {"arm64", "aarch64"} else "x86_64"
    return {"LAMBDA_PYTHON": version, "LAMBDA_ARCHITECTURE": "this-machine"}, {"Architecture": architecture}


def logical_id(module: str) -> str:
    """Return the name in template.yaml of a module's function: NotesApiFunction for functions.notes.api."""
    words = module.removeprefix("functions.").replace(".", "_").split("_")
    return "".join(word.capitalize() for word in words) + "Function"


def outputs(cloudformation: Any) -> dict[str, str]:
    """Return the Outputs of template.yaml by name."""
    stack = cloudformation.describe_stacks(StackName=STACK)["Stacks"][0]
    return {output["OutputKey"]: output["OutputValue"] for output in stack.get("Outputs", [])}


def physical_id(cloudformation: Any, logical_id: str) -> str:
    """Return the name that CloudFormation gave to a resource of template.yaml."""
    answer = cloudformation.describe_stack_resource(StackName=STACK, LogicalResourceId=logical_id)
    return str(answer["StackResourceDetail"]["PhysicalResourceId"])
