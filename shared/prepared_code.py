"""Prepared code: what is derived from text and annotations at every start was derived when the package was built.

Packages make hundreds of regular expressions, dataclasses and named tuples as they are imported. Python compiles the
expression, or the methods that it writes for the class, anew in each process: an eighth of a cold start. Another eighth
is what pydantic derives from the annotations of each model, its schema. The build has noted the results
(local/build/package/prepare.py). What it has not met is compiled or derived as always.
"""

import _sre  # type: ignore[import-not-found]
import collections
import dataclasses
import marshal
import pickle
import re
import typing
from collections.abc import MutableMapping
from importlib.util import MAGIC_NUMBER
from pathlib import Path
from typing import Any, NamedTuple

# What code of one release of Python is worth to another: nothing.
RELEASE = (MAGIC_NUMBER, _sre.MAGIC)
FILE = Path(__file__).parent.parent / "prepared_code.bin"

Expression = tuple[str | bytes, int]
"""The pattern and its flags, as `re.compile` takes them."""


class Prepared(NamedTuple):
    """`expressions` → what makes the pattern, with its code as bytes. `texts` → the marshalled code of the text.
    `schemas` of pydantic, by the name of the model → pickled.
    """

    expressions: MutableMapping[Expression, tuple[int, bytes, int, dict[str, int], tuple[str | None, ...]]]
    texts: MutableMapping[str, bytes]
    schemas: MutableMapping[str, bytes]


_schemas: MutableMapping[str, bytes] = {}


def install(file: Path = FILE) -> None:
    """Call this before the packages are imported. Without a file of this release of Python, nothing changes."""
    try:
        release, *content = marshal.loads(file.read_bytes())
    except FileNotFoundError:
        return
    if release == RELEASE:
        _use(Prepared(*content))


def schema(model: str) -> Any:
    """Return the schema of the model, or None where the build has noted none."""
    found = _schemas.get(model)
    return pickle.loads(found) if found else None


def _use(prepared: Prepared) -> None:
    """Put ourselves in the place of the compilers, where the standard library looks them up."""
    expressions, texts, schemas = prepared
    _schemas.update(schemas)
    compile_expression = re._compiler.compile  # type: ignore[attr-defined]

    def expression(pattern: Any, flags: int = 0) -> Any:
        found = expressions.get((pattern, flags)) if isinstance(pattern, (str, bytes)) else None
        if not found:
            return compile_expression(pattern, flags)
        all_flags, code, *groups = found
        return _sre.compile(pattern, all_flags, memoryview(code).cast("I").tolist(), *groups)

    def compiled(text: Any) -> Any:
        found = texts.get(text) if isinstance(text, str) else None
        return marshal.loads(found) if found else text

    re._compiler.compile = expression  # type: ignore[attr-defined]
    # A name of a module hides the built-in function. Dataclasses make their methods with exec, named tuples their
    # constructor with eval, and typing the value of an annotation that is a text.
    dataclasses.exec = lambda text, *scopes: exec(compiled(text), *scopes)  # type: ignore[attr-defined]
    collections.eval = lambda text, *scopes: eval(compiled(text), *scopes)  # type: ignore[attr-defined]
    typing.compile = lambda text, *how: _code(compiled(text), *how)  # type: ignore[attr-defined]


def _code(text: Any, *how: Any) -> Any:
    return compile(text, *how) if isinstance(text, str) else text
