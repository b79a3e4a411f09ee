"""Modules that run at their first use, used by many threads at once."""

import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Barrier

import pytest

from shared import lazy_imports

THREADS = 8


def run_at_first_use(name: str, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(folder)
    monkeypatch.setattr(lazy_imports, "OURS", (name,))
    monkeypatch.setattr(sys, "meta_path", [*sys.meta_path])
    lazy_imports.install()


def test_threads_that_use_a_module_at_once_wait_until_it_has_run(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The first thread hands over to the others in the middle of the module."""
    source = "from time import sleep\nRUNS = globals().get('RUNS', 0) + 1\nsleep(0)\n" * 50 + "LAST = RUNS\n"
    (tmp_path / "used_at_once.py").write_text(source)
    run_at_first_use("used_at_once", tmp_path, monkeypatch)
    import used_at_once  # type: ignore[import-not-found]

    assert "LAST" not in vars(used_at_once)
    together = Barrier(THREADS)

    def use() -> int:
        together.wait()
        return int(used_at_once.LAST)

    with ThreadPoolExecutor(THREADS) as pool:
        uses = [pool.submit(use) for _ in range(THREADS)]
    assert [one.result() for one in uses] == [50] * THREADS
    with pytest.raises(AttributeError, match="has no attribute NEXT"):
        used_at_once.NEXT  # noqa: B018
    del sys.modules["used_at_once"]


def test_a_module_that_fails_fails_again_at_its_next_use(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "used_and_failing.py").write_text("FIRST = 1\nraise LookupError('not today')\n")
    run_at_first_use("used_and_failing", tmp_path, monkeypatch)
    import used_and_failing  # type: ignore[import-not-found]

    for _ in range(2):
        with pytest.raises(LookupError, match="not today"):
            used_and_failing.LAST  # noqa: B018
    del sys.modules["used_and_failing"]


def test_a_submodule_is_not_looked_up_in_its_own_package() -> None:
    assert lazy_imports._sources("from . import _meta\nfrom .files import read as load") == {"load": (".files", "read")}
