"""`make reset`: delete what a run kept, unless a run is using it."""

import shutil

from local.paths import Failure, data_folder, one_clear_sentence
from local.run import hold


def reset() -> None:
    """Delete DATA, if it is the folder of a run."""
    data = data_folder()
    if not data.exists():
        return
    if any(data.iterdir()) and not (data / "lock").exists():
        raise Failure(f"{data} was not made by a run. Delete it yourself if that is what you want.")
    with hold(data):
        shutil.rmtree(data)


if __name__ == "__main__":
    with one_clear_sentence():
        reset()
