"""The process that the processes of functions are forked from. Started by local/emulator/gaps/function_starting.py.

Runs with the functions' interpreter, so it uses the standard library only. It has imported what many functions have in
common, which a fork need not do again. A request is one message with the environment, the folder and the program of a
function, and its three standard streams; the answer is a descriptor of the process.
"""

import gc
import importlib
import json
import os
import runpy
import socket
import sys
from contextlib import suppress
from pathlib import Path


def main(descriptor: int, folders: list[str], modules: list[str]) -> None:
    """Serve requests until the emulator ends. In a fork, return when the function's program has ended."""
    control = socket.socket(fileno=descriptor)
    before, sys.path[:0] = sys.path.copy(), folders
    # What is logged goes where ministack sends the output of functions.
    sys.stdout = sys.stderr
    for name in modules:
        # A function that is no part of the product has none of them.
        with suppress(ImportError):
            # A module of the store runs at the first use of one of its names (shared/lazy_imports.py), even of none.
            getattr(importlib.import_module(name), "run", None)
    sys.stdout, sys.path[:] = sys.__stdout__, before
    gc.freeze()
    while True:
        message, streams, *_ = socket.recv_fds(control, 1_000_000, 3)
        if not message:
            return
        _reap()
        forked = os.fork()
        if not forked:
            control.close()
            _run(streams, **json.loads(message))
            return
        process = os.pidfd_open(forked)
        socket.send_fds(control, [b"forked"], [process])
        for open_here in (process, *streams):
            os.close(open_here)


def _reap() -> None:
    """Only here, so that a process that has ended keeps its number until its descriptor is open."""
    with suppress(ChildProcessError):
        while os.waitpid(-1, os.WNOHANG)[0]:
            pass


def _run(streams: list[int], program: str, folder: str, environment: dict[str, str]) -> None:
    """Run the program as if it was started by itself."""
    for number, stream in enumerate(streams):
        os.dup2(stream, number)
        os.close(stream)
    os.chdir(folder)
    os.environ.clear()
    os.environ.update(environment)
    sys.argv = [program]
    sys.path.insert(0, str(Path(program).parent))
    runpy.run_path(program, run_name="__main__")


if __name__ == "__main__":
    main(int(sys.argv[1]), *map(json.loads, sys.argv[2:]))
