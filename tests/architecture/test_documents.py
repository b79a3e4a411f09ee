"""Generated documents are fresh, files are short and name their purpose, and links lead somewhere."""

import re
from pathlib import Path

import pytest

from local.build.generate import features, topics
from local.build.generate.__main__ import DOCUMENTS
from local.paths import ROOT

OURS = sorted(path for part in ("functions", "shared", "local") for path in (ROOT / part).rglob("*.py"))


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: str(path.relative_to(ROOT)))
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


@pytest.mark.parametrize("path", OURS, ids=lambda path: str(path.relative_to(ROOT)))
def test_a_file_begins_with_its_one_purpose_and_fits_in_the_head(path: Path) -> None:
    lines = path.read_text().splitlines()
    assert len(lines) <= 300
    if lines:
        assert lines[0].startswith('"""')


@pytest.mark.parametrize(
    "path", sorted((ROOT / "functions").glob("*/*.py")), ids=lambda path: str(path.relative_to(ROOT))
)
def test_an_entrance_holds_no_plumbing(path: Path) -> None:
    text = path.read_text()
    for plumbing in ("try:", "except", "boto", "environ", "json", "Response("):
        assert plumbing not in text.replace('model_dump(mode="json")', ""), plumbing


@pytest.mark.parametrize("name", ["README.md", "docs/architecture.md", "docs/decisions.md", "docs/features.md"])
def test_every_link_leads_somewhere(name: str) -> None:
    document = ROOT / name
    targets = re.findall(r"\]\((?!https?:)([^)#]+)", document.read_text())
    assert [target for target in targets if not (document.parent / target).exists()] == []
