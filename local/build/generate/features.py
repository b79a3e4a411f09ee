"""Bring the last column of docs/features.md up to date: which tests prove each row.

The rows themselves are written by hand, there. A test names the rows it proves with
`@pytest.mark.feature("S19", …)`. `python -m local.build.generate.features` writes, `--check` fails when not fresh.
"""

import ast
import re
import sys
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[3]
DOCUMENT = ROOT / "docs" / "features.md"
NOT_YET = "not yet"

_ROW = re.compile(r"^\| (S\d+) \|.*\| ([^|]*) \|$")


def proofs() -> dict[str, list[str]]:
    """Row → the tests that carry it, as links."""
    found: dict[str, list[str]] = defaultdict(list)
    for path in sorted((ROOT / "tests").rglob("test_*.py")):
        for test, rows in _marked(ast.parse(path.read_text())):
            link = f"[{test}](../{path.relative_to(ROOT)})"
            for row in rows:
                found[row].append(link)
    return found


def _marked(module: ast.Module) -> Iterator[tuple[str, list[str]]]:
    for node in ast.walk(module):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            rows = [row for decorator in node.decorator_list for row in _rows(decorator)]
            if rows:
                yield node.name, rows


def _rows(decorator: ast.expr) -> list[str]:
    if isinstance(decorator, ast.Call) and ast.unparse(decorator.func) == "pytest.mark.feature":
        return [ast.literal_eval(argument) for argument in decorator.args]
    return []


def text() -> str:
    proven = proofs()
    lines = []
    for line in DOCUMENT.read_text().splitlines():
        row = _ROW.match(line)
        if row:
            proof = ", ".join(proven.pop(row[1], [])) or NOT_YET
            line = f"{line[: row.start(2)]}{proof} |"
        lines.append(line)
    if proven:
        sys.exit(f"tests name rows that docs/features.md does not have: {', '.join(sorted(proven))}")
    return "\n".join(lines) + "\n"


def main() -> None:
    fresh = text()
    if "--check" not in sys.argv:
        DOCUMENT.write_text(fresh)
    elif DOCUMENT.read_text() != fresh:
        sys.exit("docs/features.md is not what the tests prove. Run `make features` and commit what it writes.")


if __name__ == "__main__":
    main()
