"""Bring the last column of docs/features.md up to date: the tests that prove each row.

The rows themselves are written by hand in that document. A Python test carries the rows that it proves as
`@pytest.mark.feature("S19", …)`, a Vitest test as `{ tags: ["S19", …] }` after its title.
`python -m local.build.generate.features` writes the document, `--check` fails when it is out of date.
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
_SUITE = re.compile(r'^describe(?:\.each\(.*?\]\))?\(\s*"(?P<suite>[^"\n]+)"', re.MULTILINE | re.DOTALL)
_TAGGED = re.compile(r'"(?P<test>[^"\n]+)",\s*\{\s*tags:\s*\[(?P<rows>[^\]]*)\]')


def proofs() -> dict[str, list[str]]:
    """Map each row to links to the tests that carry it."""
    found: dict[str, list[str]] = defaultdict(list)
    for path, test, rows in [*_python_tests(), *_vitest_tests()]:
        for row in rows:
            found[row].append(f"[{test}](../{path.relative_to(ROOT)})")
    return found


def _python_tests() -> Iterator[tuple[Path, str, list[str]]]:
    for path in sorted((ROOT / "tests").rglob("test_*.py")):
        for test, rows in _marked(ast.parse(path.read_text())):
            yield path, test, rows


def _vitest_tests() -> Iterator[tuple[Path, str, list[str]]]:
    for path in sorted((ROOT / "web" / "src").rglob("*.test.ts*")):
        source = path.read_text()
        suites = {suite.start(): suite["suite"] for suite in _SUITE.finditer(source)}
        for tagged in _TAGGED.finditer(source):
            suite = suites[max(start for start in suites if start < tagged.start())]
            yield path, f"{suite} {tagged['test']}", re.findall(r"S\d+", tagged["rows"])


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
