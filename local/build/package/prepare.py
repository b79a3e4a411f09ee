"""Note what is derived from text and annotations at imports: `python -m local.build.package.prepare FILE`.

shared/prepared_code.py reads the file on Lambda. The packages of the checkout are those of the lock file, so they make
the same texts as those of the layers, whatever machine these are for.
"""

import _sre  # type: ignore[import-not-found]
import ast
import collections
import dataclasses
import marshal
import os
import re
import sys
import typing
from array import array
from collections.abc import Iterator
from contextlib import suppress
from importlib import import_module
from pathlib import Path
from types import CodeType, SimpleNamespace
from typing import Any

from local.paths import ROOT, SHIPPED
from shared.prepared_code import RELEASE, Prepared


class Notes:
    """What was compiled since these notes were begun."""

    def __init__(self) -> None:
        self._noted = Prepared({}, {}, {})

    def begin(self) -> None:
        """Stand where shared/prepared_code.py stands on Lambda; everything is compiled as always, and noted."""
        dataclasses.exec = lambda text, *scopes: exec(self._code(text, "exec"), *scopes)  # type: ignore[attr-defined]
        collections.eval = lambda text, *scopes: eval(self._code(text, "eval"), *scopes)  # type: ignore[attr-defined]
        typing.compile = lambda text, _, mode: self._code(text, mode)  # type: ignore[attr-defined]
        compiler: Any = re._compiler  # type: ignore[attr-defined]
        compile_expression = compiler.compile

        def expression(pattern: Any, flags: int = 0) -> Any:
            def made(source: Any, all_flags: int, code: list[int], *groups: Any) -> Any:
                # A file has no subclasses of str and int, such as the flags that re.split takes for none.
                if type(source) in (str, bytes):
                    made_of = (int(all_flags), array("I", code).tobytes(), *groups)
                    self._noted.expressions[source, int(flags)] = made_of
                return _sre.compile(source, all_flags, code, *groups)

            compiler._sre = SimpleNamespace(**vars(_sre) | {"compile": made})
            try:
                return compile_expression(pattern, flags)
            finally:
                compiler._sre = _sre

        compiler.compile = expression

    def _code(self, text: str, mode: str) -> CodeType:
        code: CodeType = compile(text, "<string>", mode, dont_inherit=True)
        self._noted.texts[text] = marshal.dumps(code)
        return code

    def add_schemas(self) -> None:
        """Note the schemas of the models that are imported by now."""
        # Not before, because pydantic's own texts would be compiled before these notes were begun.
        self._noted.schemas.update(import_module("local.build.package.model_schemas").pickled())

    def content(self) -> bytes:
        everything: Any = (RELEASE, *self._noted)
        return marshal.dumps(everything)


def import_all() -> None:
    """Import every module that is shipped, and whatever it names in an import, however late that runs."""
    files = sorted(path for folder in SHIPPED for path in folder.rglob("*.py"))
    for path in files:
        name = ".".join(path.relative_to(ROOT).with_suffix("").parts)
        module = import_module(name.removesuffix(".__init__"))
        # Asking for a name runs a module that waits for its first use (shared/lazy_imports.py).
        with suppress(AttributeError):
            module.no_such_name  # noqa: B018
    for name in sorted({name for path in files for name in _named_in(path)}):
        with suppress(ImportError):
            import_module(name)


def _named_in(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module


if __name__ == "__main__":
    os.environ.setdefault("AWS_DEFAULT_REGION", "eu-west-1")
    notes = Notes()
    notes.begin()
    import_all()
    # The modules of botocore's requests are imported as a client is made.
    import_module("shared.store.engine.wire").client()
    notes.add_schemas()
    Path(sys.argv[1]).write_bytes(notes.content())
