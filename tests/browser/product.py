"""The running product for browser tests: deployed and filled with demo data once, then started from copies.

`python -m tests.browser.product` makes the snapshot that the copies are of, unless there is one of this very code.
"""

import shutil
import tempfile
from pathlib import Path

from local.build.package.cache import cached
from local.build.stack import outputs
from local.emulator.process import Emulator
from local.paths import ENVIRONMENT, ROOT
from local.run import Run

SNAPSHOT_OF = ("template.yaml", "samconfig.toml", "pyproject.toml", "uv.lock", "functions", "shared", "local")
# Names the Python version: the layer in the snapshot holds compiled packages.
INTERPRETER = ENVIRONMENT / "pyvenv.cfg"
LAYERS = (Path("emulator/layers"), Path("emulator/state/layer-blobs"))
# Of SAM, which uploads code and layers to it. The emulator has them elsewhere, too.
UPLOADS = "emulator/s3/*/aws-sam-cli-managed-default-*"
NEVER = 24 * 3600.0


class UnsavedEmulator(Emulator):
    """Starts from the saved state and saves none, because nobody starts a copy again.

    A save takes a part of a second of a processor, while requests wait.
    """

    save_every_seconds = NEVER

    def stop(self) -> None:
        """End at once. The processes of functions end when their standard input does."""
        if self._process is not None:
            self.kill()


class RestoredRun(Run):
    """The product, started from a snapshot at an address of its own, so that several run at once."""

    def __init__(self, data: Path):
        snapshot = cached("product", [*(ROOT / name for name in SNAPSHOT_OF), INTERPRETER], _take_snapshot)
        # The layers are most of it, archived and in thousands of files, and never change.
        shutil.copytree(
            snapshot, data, dirs_exist_ok=True, ignore=shutil.ignore_patterns(*(layers.name for layers in LAYERS))
        )
        for layers in LAYERS:
            (data / layers).symlink_to(snapshot / layers)
        super().__init__(0, data)
        self.emulator = UnsavedEmulator(self._emulator_folder)

    def _start_emulator(self) -> None:
        """What was deployed contains the address of the page, so the saved state gets the new one."""
        old = _address_in(self._data).read_text()
        for saved in [*(self._emulator_folder / "state").glob("*.json*"), *self._emulator_folder.glob("mollie.json")]:
            saved.write_text(saved.read_text().replace(old, self.url))
        super()._start_emulator()

    def _deploy(self) -> None:
        """The snapshot is deployed already."""
        self._outputs = outputs(self.client("cloudformation"))


def _take_snapshot(folder: Path) -> None:
    run = Run(0, folder)
    # Its end saves everything.
    run.emulator.save_every_seconds = NEVER
    run.start()
    run.stop()
    _address_in(folder).write_text(run.url)
    # Copies start at the same time, and each must take a free port.
    (folder / "emulator" / "port").unlink()
    shutil.rmtree(folder / "deployment")
    for uploads in folder.glob(UPLOADS):
        shutil.rmtree(uploads)
    # The code of functions that were warm, which the next start unpacks anew.
    shutil.rmtree(folder / "emulator" / "tmp")


def _address_in(folder: Path) -> Path:
    return folder / "page_address"


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        RestoredRun(Path(folder))
