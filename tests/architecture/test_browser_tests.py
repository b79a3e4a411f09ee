"""Browser tests share windows, so that a listener which outlives its test would act in the next."""

import ast

from local.paths import ROOT

BROWSER = ROOT / "tests" / "browser"
LISTENS = {"on", "once", "add_listener"}


def listeners(source: str) -> list[str]:
    """Return the calls that add a listener, wherever they are but in `Desk.listen`, which removes it."""
    tree = ast.parse(source)
    allowed = [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef) and node.name == "listen"]
    removed = {id(inner) for function in allowed for inner in ast.walk(function)}
    return [
        f"{node.lineno}: {ast.unparse(node)}"
        for node in ast.walk(tree)
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr in LISTENS
        and id(node) not in removed
    ]


def test_browser_tests_listen_through_the_desk() -> None:
    sources = {path.relative_to(BROWSER).as_posix(): path.read_text() for path in BROWSER.rglob("*.py")}
    assert "desk.py" in sources
    assert {name: added for name, source in sources.items() if (added := listeners(source))} == {}


def test_the_desk_has_the_one_listener() -> None:
    source = (BROWSER / "desk.py").read_text()
    assert len(listeners(source.replace("def listen(", "def other("))) == 1


def test_a_listener_of_a_test_is_named() -> None:
    assert listeners(
        'page.on("request", print)\npage.context.once("page", print)\ndesk.listen(page, "close", print)'
    ) == [
        "1: page.on('request', print)",
        "2: page.context.once('page', print)",
    ]
