"""Prepared code: a function compiles nothing that the build has noted, and makes the same of it."""

import collections
import dataclasses
import re
import typing
from dataclasses import dataclass
from pathlib import Path
from types import CodeType
from typing import Any, ForwardRef, NamedTuple

import pytest

from local.build.package.prepare import Notes
from shared import prepared_code

VAT_NUMBER = r"(?P<country>[A-Z]{2})(?:(?P<digits>\d+)|é)"


def use() -> list[Any]:
    """Return what is made of an expression, a dataclass, a named tuple and an annotation, each made anew."""

    @dataclass(frozen=True, slots=True)
    class Line:
        text: str
        amount: int = 0

    class Pair(NamedTuple):
        left: int
        right: int = 2

    re.purge()
    found = re.compile(VAT_NUMBER, re.IGNORECASE | re.VERBOSE).match("nl004495445")
    in_bytes = re.compile(VAT_NUMBER.replace("é", "e").encode(), re.IGNORECASE).fullmatch(b"NLE")
    assert found
    assert in_bytes
    annotation = ForwardRef("dict[str, int]").__forward_code__
    return [
        found.groupdict(),
        re.split(" *; *", "Ketel ; klep"),
        found.re.flags,
        in_bytes.groups(),
        repr(Line("Ketel", 5)),
        Line("Ketel") == Line("Ketel"),
        Pair(1),
        Pair(1)._replace(left=3),
        eval(annotation),
    ]


@pytest.fixture
def noted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The file of a build that has met all of `use`. What stands in for the compilers is taken away after the test."""
    _restore_after(monkeypatch)
    notes = Notes()
    notes.begin()
    use()
    monkeypatch.setattr(re._compiler, "compile", _refuse)  # type: ignore[attr-defined]
    file = tmp_path / "prepared_code.bin"
    file.write_bytes(notes.content())
    return file


def test_nothing_that_the_build_has_noted_is_compiled(noted: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(prepared_code, "exec", lambda code, *scopes: exec(_ready(code), *scopes), raising=False)
    monkeypatch.setattr(prepared_code, "eval", lambda code, *scopes: eval(_ready(code), *scopes), raising=False)
    monkeypatch.setattr(prepared_code, "compile", _refuse, raising=False)
    prepared_code.install(noted)
    assert use() == [
        {"country": "nl", "digits": "004495445"},
        ["Ketel", "klep"],
        re.IGNORECASE | re.VERBOSE | re.UNICODE,
        (b"NL", None),
        "use.<locals>.Line(text='Ketel', amount=5)",
        True,
        (1, 2),
        (3, 2),
        dict[str, int],
    ]


def test_what_the_build_has_not_met_is_compiled_as_always(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    as_always = use()
    _restore_after(monkeypatch)
    empty = tmp_path / "empty.bin"
    empty.write_bytes(Notes().content())
    prepared_code.install(empty)
    assert use() == as_always


def test_a_file_of_another_release_of_python_is_not_used(noted: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(prepared_code, "RELEASE", (b"another", 0))
    prepared_code.install(noted)
    assert re._compiler.compile is _refuse  # type: ignore[attr-defined]


def test_without_a_file_nothing_changes(tmp_path: Path) -> None:
    before = re._compiler.compile  # type: ignore[attr-defined]
    prepared_code.install(tmp_path / "none.bin")
    assert re._compiler.compile is before  # type: ignore[attr-defined]


def _restore_after(monkeypatch: pytest.MonkeyPatch) -> None:
    compiler = re._compiler  # type: ignore[attr-defined]
    monkeypatch.setattr(compiler, "compile", compiler.compile)
    for module, name, stock in ((dataclasses, "exec", exec), (collections, "eval", eval), (typing, "compile", compile)):
        monkeypatch.setattr(module, name, stock, raising=False)


def _ready(code: Any) -> CodeType:
    assert isinstance(code, CodeType), f"compiled anew: {code}"
    return code


def _refuse(text: Any, *_: Any) -> Any:
    raise AssertionError(f"compiled anew: {text}")
