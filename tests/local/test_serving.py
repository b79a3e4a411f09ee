"""The serving of stand-ins."""

from threading import Event

import pytest

from local.stand_ins.serving import ticking


def test_work_that_fails_is_done_again(capsys: pytest.CaptureFixture[str]) -> None:
    """The emulator that a report goes to may be busy."""
    failures = iter([ConnectionError("busy")])
    done = Event()

    def work() -> None:
        for failure in failures:
            raise failure
        done.set()

    with ticking(work):
        assert done.wait(30)
    assert "ConnectionError: busy" in capsys.readouterr().err
