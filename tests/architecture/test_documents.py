"""Generated documents are fresh, files are short and name their purpose, and links lead somewhere."""

import re
from pathlib import Path

import pytest

from local.build.generate import features, topics
from local.build.generate.__main__ import DOCUMENTS
from local.paths import ROOT

OURS = sorted(path for part in ("functions", "shared", "local") for path in (ROOT / part).rglob("*.py"))


def name_of(path: Path) -> str:
    return str(path.relative_to(ROOT))


@pytest.mark.parametrize("path", DOCUMENTS, ids=name_of)
def test_what_is_generated_is_made_from_the_code(path: Path) -> None:
    assert path.read_text() == DOCUMENTS[path](), "run `make openapi`"


def test_a_topic_of_the_log_keeps_its_place_and_a_new_one_comes_last() -> None:
    assert topics.in_order(["notes", "gone", "tags"], {"toys", "tags", "boats", "notes"}) == [
        "notes",
        "tags",
        "boats",
        "toys",
    ]


def test_the_features_document_is_what_the_tests_prove() -> None:
    assert features.DOCUMENT.read_text() == features.text(), "run `make features`"


def test_a_file_begins_with_its_one_purpose_and_fits_in_the_head() -> None:
    """One test for all files, because pytest takes longer to note a test than a file takes to read."""
    texts = {name_of(path): path.read_text().splitlines() for path in OURS}
    assert texts
    assert {name: len(lines) for name, lines in texts.items() if len(lines) > 300} == {}
    assert [name for name, lines in texts.items() if lines and not lines[0].startswith('"""')] == []


def test_an_entrance_holds_no_plumbing() -> None:
    entrances = sorted((ROOT / "functions").glob("*/*.py"))
    assert entrances
    found = {
        name_of(path): plumbing
        for path in entrances
        for plumbing in ("try:", "except", "boto", "environ", "json", "Response(")
        if plumbing in path.read_text().replace('model_dump(mode="json")', "")
    }
    assert found == {}


@pytest.mark.parametrize("name", ["README.md", "docs/architecture.md", "docs/decisions.md", "docs/features.md"])
def test_every_link_leads_somewhere(name: str) -> None:
    document = ROOT / name
    targets = re.findall(r"\]\((?!https?:)([^)#]+)", document.read_text())
    assert [target for target in targets if not (document.parent / target).exists()] == []
