"""Gap: every worker process unpacks the layers again: seconds of a cold start, and as many copies on disk.

Upstream: https://github.com/ministackorg/ministack/pull/236 made workers unpack layers;
https://github.com/ministackorg/ministack/issues/1600 reports the same of the Docker executor.
"""

import hashlib
import io
import os
import threading
import zipfile
from pathlib import Path
from typing import Any

from ministack.core import lambda_runtime
from ministack.services import lambda_svc


def close() -> None:
    """Unpack a layer once into LAYERS_DIR, named after its content, and name that folder to each worker."""
    folder = Path(os.environ["LAYERS_DIR"])
    spawn = lambda_runtime.Worker._spawn
    lock = threading.Lock()

    def spawn_with_shared_layers(worker: Any) -> None:
        config = worker.config
        with lock:
            layers = [str(_unpacked(layer, folder)) for layer in config.get("Layers", [])]
        variables = {
            **config.get("Environment", {}).get("Variables", {}),
            "_LAMBDA_LAYERS_DIRS": os.pathsep.join(layers),
        }
        worker.config = {**config, "Layers": [], "Environment": {"Variables": variables}}
        try:
            spawn(worker)
        finally:
            worker.config = config

    lambda_runtime.Worker._spawn = spawn_with_shared_layers


def _unpacked(layer: Any, parent: Path) -> Path:
    content = lambda_svc._resolve_layer_zip(layer)
    folder = parent / hashlib.sha256(content).hexdigest()[:20]
    if not folder.exists():
        unfinished = folder.with_suffix(".unfinished")
        zipfile.ZipFile(io.BytesIO(content)).extractall(unfinished)
        unfinished.rename(folder)
    return folder
