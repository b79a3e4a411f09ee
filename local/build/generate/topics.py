"""shared/store/engine/topics.py: what the activity log can be filtered by, made from the kinds of all sections."""

import importlib
from collections.abc import Iterable
from pkgutil import walk_packages

from local.paths import ROOT
from shared import domain
from shared.domain.core.activity_log import ActivityKind
from shared.store.engine.topics import Topic

MODULE = ROOT / "shared" / "store" / "engine" / "topics.py"

_HEAD = '''"""Topics that filter the activity log: the first part of an entry's `kind`. Made by `make openapi`."""

from enum import StrEnum


class Topic(StrEnum):
    """The first part of an activity entry's `kind`, by which the log can be filtered."""

'''


def import_domain() -> None:
    """Import every module of the domain: a section that only commands use is loaded at their first use."""
    for module in walk_packages(domain.__path__, f"{domain.__name__}."):
        importlib.import_module(module.name)


def topics() -> list[str]:
    import_domain()
    return in_order(Topic, {kind.partition(".")[0] for section in ActivityKind.__subclasses__() for kind in section})


def in_order(known: Iterable[str], found: set[str]) -> list[str]:
    """Return the topics that were found. A new one comes last, because the page lists them in this order."""
    kept = [str(topic) for topic in known if topic in found]
    return kept + sorted(found - set(kept))


def text() -> str:
    return _HEAD + "".join(f'    {topic.upper()} = "{topic}"\n' for topic in topics())
