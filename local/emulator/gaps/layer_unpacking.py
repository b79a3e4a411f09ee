"""Gap: every worker process unpacks the layers and its code again: seconds of a cold start, and as many copies on disk.

All functions of the product have the same code. No function can write to it, as on AWS.

Upstream: https://github.com/ministackorg/ministack/pull/236 made workers unpack layers;
https://github.com/ministackorg/ministack/issues/1600 reports the same of the Docker executor.
"""

import hashlib
import io
import os
import tempfile
import threading
import zipfile
from functools import cache
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from ministack.core import lambda_runtime
from ministack.services import lambda_svc


def close() -> None:
    """Unpack a layer once into LAYERS_DIR, named after its content, and name that folder to each worker.

    Unpack code once, too, and link to it.
    """
    folder = Path(os.environ["LAYERS_DIR"])
    spawn = lambda_runtime.Worker._spawn
    lock = threading.Lock()

    @cache  # A version of a layer never changes.
    def unpacked_layer(arn: str) -> Path:
        return _unpacked(zipfile.ZipFile(io.BytesIO(lambda_svc._resolve_layer_zip(arn))), folder)

    def spawn_with_shared_layers(worker: Any) -> None:
        config = worker.config
        with lock:
            layers = [
                str(unpacked_layer(one if isinstance(one, str) else one["Arn"])) for one in config.get("Layers", [])
            ]
        variables = {
            **config.get("Environment", {}).get("Variables", {}),
            "_LAMBDA_LAYERS_DIRS": os.pathsep.join(layers),
        }
        worker.config = {**config, "Layers": [], "Environment": {"Variables": variables}}
        try:
            spawn(worker)
        finally:
            worker.config = config

    class Code(zipfile.ZipFile):
        def extractall(self, path: Any = None, *_: Any) -> None:
            with lock:
                unpacked = _unpacked(zipfile.ZipFile(str(self.filename)), Path(tempfile.gettempdir()))
            Path(path).rmdir()
            Path(path).symlink_to(unpacked)

    lambda_runtime.Worker._spawn = spawn_with_shared_layers
    lambda_runtime.zipfile = SimpleNamespace(**{**vars(zipfile), "ZipFile": Code})


def _unpacked(archive: zipfile.ZipFile, parent: Path) -> Path:
    """Return the folder with the content of an archive, whenever that was zipped."""
    content = sorted((file.filename, file.CRC, file.file_size) for file in archive.infolist())
    folder = parent / hashlib.sha256(repr(content).encode()).hexdigest()[:20]
    if not folder.exists():
        unfinished = folder.with_suffix(".unfinished")
        archive.extractall(unfinished)
        unfinished.rename(folder)
    return folder
