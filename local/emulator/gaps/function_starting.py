"""Gap: the process of each function imports what all of them import, which is most of the CPU time of a cold start.

Here it is forked from a process that has imported that once. All else is its own: its environment, its folder and what
it does to the modules. Where there are no descriptors of processes (macOS), functions start as ministack has it.
Upstream: no report found.
"""

import json
import os
import select
import signal
import socket
import subprocess
import threading
from pathlib import Path
from types import SimpleNamespace
from typing import IO, Any

from ministack.core import lambda_runtime

PROGRAM = Path(__file__).parents[1] / "function_forks.py"


def close() -> None:
    """Fork the workers in Python; start any other process as before."""
    if not _has_process_descriptors():
        return
    servers: dict[tuple[str, str, str], ForkServer] = {}
    lock = threading.Lock()

    def start(command: list[str], **options: Any) -> Any:
        binary, program = command[0], command[-1]
        if not program.endswith("_worker.py"):
            return subprocess.Popen(command, **options)
        environment = options["env"]
        key = (binary, os.path.realpath(options["cwd"]), environment.get("_LAMBDA_LAYERS_DIRS", ""))
        # One at a time, because a request and its answer must not be mixed with another's.
        with lock:
            if key not in servers or not servers[key].is_alive():
                servers[key] = ForkServer(*key, environment)
            return servers[key].fork(program, options["cwd"], environment)

    lambda_runtime.subprocess = SimpleNamespace(**{**vars(subprocess), "Popen": start})


def _has_process_descriptors() -> bool:
    try:
        os.close(os.pidfd_open(os.getpid()))
    except (AttributeError, OSError):
        return False
    return True


class ForkServer:
    """The process of function_forks.py for one version of the code and its layers."""

    def __init__(self, binary: str, code: str, layers: str, environment: dict[str, str]):
        self._control, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        # In the order of ministack's worker, which puts each layer before those before it.
        folders = [str(Path(layer) / "python") for layer in reversed(layers.split(os.pathsep)) if layer] + [code]
        modules = os.environ.get("FUNCTIONS_IMPORT", "").split()
        arguments = [str(theirs.fileno()), json.dumps(folders), json.dumps(modules)]
        # -P: not the folder of the program, which has modules of the emulator.
        # -S: no package of this machine, because AWS does not have it.
        self._process = subprocess.Popen(
            [binary, "-P", "-S", str(PROGRAM), *arguments],
            cwd=code,
            env=environment,
            stdin=subprocess.DEVNULL,
            pass_fds=[theirs.fileno()],
        )
        theirs.close()

    def is_alive(self) -> bool:
        return self._process.poll() is None

    def fork(self, program: str, folder: str, environment: dict[str, str]) -> "Forked":
        """Return the process that runs the program."""
        request = json.dumps({"program": program, "folder": folder, "environment": environment}).encode()
        (stdin, our_stdin), (our_stdout, stdout), (our_stderr, stderr) = os.pipe(), os.pipe(), os.pipe()
        socket.send_fds(self._control, [request], [stdin, stdout, stderr])
        for theirs in (stdin, stdout, stderr):
            os.close(theirs)
        _, (process,), *_ = socket.recv_fds(self._control, 100, 1)
        return Forked(process, our_stdin, our_stdout, our_stderr)


class Forked:
    """The part of subprocess.Popen that ministack uses, for a process that is the child of another."""

    def __init__(self, process: int, stdin: int, stdout: int, stderr: int):
        self._process = process
        self._ended = select.poll()
        self._ended.register(process, select.POLLIN)
        self.stdin: IO[str] = os.fdopen(stdin, "w", buffering=1, encoding="utf-8")
        self.stdout: IO[str] = os.fdopen(stdout, encoding="utf-8")
        self.stderr: IO[str] = os.fdopen(stderr, encoding="utf-8")

    def __del__(self) -> None:
        os.close(self._process)

    def poll(self) -> int | None:
        """Return None while it runs. Its exit code is known to its parent alone."""
        return 0 if self._ended.poll(0) else None

    def wait(self, timeout: float) -> int:
        if not self._ended.poll(timeout * 1000):
            raise subprocess.TimeoutExpired("function", timeout)
        return 0

    def terminate(self) -> None:
        signal.pidfd_send_signal(self._process, signal.SIGTERM)

    def kill(self) -> None:
        signal.pidfd_send_signal(self._process, signal.SIGKILL)
