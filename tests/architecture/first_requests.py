"""Serve first requests, each in a process forked from this one, which has loaded the HTTP edge and the store.

Reads a line `["functions.profile.api", {…event…}, "http://…store…"]` per request, and prints per line the names of the
modules that are loaded once the request is served, after a line of those that are loaded before the first one. The edge
and the store are loaded once, because nearly every entrance needs them; what they load counts for each entrance all the
same. So are the modules of the packages in the arguments.
"""

import gc
import importlib
import json
import os
import runpy
import sys
from functools import cache
from pathlib import Path
from pkgutil import walk_packages
from typing import Any

COLD_PROCESS = Path(__file__).parents[1] / "bench" / "cold_process.py"
LOADED_ONCE = ("functions", "shared.http.app", "shared.store.engine.table")


def serve(module: str, event: object, store: str) -> None:
    os.environ["AWS_ENDPOINT_URL"] = os.environ["SIGN_IN_URL"] = store
    sys.argv[1:] = [module, json.dumps(event)]
    runpy.run_path(str(COLD_PROCESS))  # It ends the process.


def share_with_all() -> None:
    """Give all processes what botocore finds out in this one: most of the time in which a client is made."""
    session: Any = importlib.import_module("botocore.session")
    hooks: Any = importlib.import_module("botocore.hooks")
    loader = session.create_loader()  # It keeps the services, their models and their rules of endpoints.
    session.create_loader = lambda *_: loader
    hooks.accepts_kwargs = cache(hooks.accepts_kwargs)


def load_all(package: str) -> None:
    for module in walk_packages(importlib.import_module(package).__path__, f"{package}."):
        # A module of the store runs at the first use of any name (shared/lazy_imports.py).
        hasattr(importlib.import_module(module.name), "any_name")


for name in LOADED_ONCE:
    importlib.import_module(name)
share_with_all()
# botocore loads modules as a client is made.
importlib.import_module("shared.store.engine.wire").client()
for name in sys.argv[1:]:
    load_all(name)
sys.stdout.write(f"{json.dumps(sorted(sys.modules))}\n")
sys.stdout.flush()
# A collection in a process that ends soon would visit, and so copy, all objects that it has in common with this one.
gc.disable()
for line in sys.stdin:
    if os.fork() == 0:
        serve(*json.loads(line))
    if os.wait()[1]:
        sys.exit(f"failed: {line[:80]}")
