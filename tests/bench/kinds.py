"""The kinds of measurement: what each measures, in words for its table, and how it runs."""

import importlib
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import BrokenExecutor, ProcessPoolExecutor, ThreadPoolExecutor
from dataclasses import dataclass
from multiprocessing import get_context
from time import monotonic
from traceback import format_exception
from typing import NamedTuple, TypeVar

from tests import ENVIRONMENT
from tests.bench.figures import Figure
from tests.bench.scale import Scale

What = TypeVar("What")
Found = TypeVar("Found")


@dataclass(frozen=True)
class Kind:
    """A module with `measure(scale)`, and the text above the table of its figures."""

    # Imported by the kind's own process, because an import costs a second.
    module: str
    heading: str
    explanation: str
    # Whether other work on the machine changes what the kind measures. Those that it does not change share it.
    alone: bool = True


KINDS = {
    "cold": Kind(
        "tests.bench.cold_start",
        "Cold start",
        "Processor time of a new process that imports one function of the built artefact and serves its first\n"
        "event, as a ratio (×) to a process that only makes a stock botocore DynamoDB client.",
    ),
    "warm": Kind(
        "tests.bench.warm",
        "Warm process",
        "The edge of a function is all of a request but its command and the store: routing, permission, validation,\n"
        "answer and log. A Query is measured with its answer at hand, as a ratio (×) to json.loads of that answer.",
    ),
    "commands": Kind(
        "tests.bench.commands",
        "Commands",
        "One first effect of every operation that writes, with its Idempotency-Key where it takes one.\n"
        "items: of its largest transaction; DynamoDB takes 100. reads, single writes, transactions: its requests.\n"
        "write units, read units: the capacity that DynamoDB charges, by item size, GSIs included.\n"
        "fullest: the same for a business with every field filled, 21 search terms and 50 tags.\n"
        "`4 ≤ 5` is a measured 4 that may be 5; `6 > 5` misses its target.",
        alone=False,
    ),
    "reads": Kind(
        "tests.bench.reads",
        "Reads and writes at growing sizes",
        "The same request for a customer with few and with very many notes, or a merchant with few and with very many\n"
        "customers. units: read units of one row of the answer, or write units of a command. They must not grow.",
    ),
    "lists": Kind(
        "tests.bench.document_lists",
        "Sorting and filtering 10,000 invoices and orders",
        "Every list in every order is read to its end and compared with a plain sort of all rows. read units: of the\n"
        "page that costs most, which may cost as much as a page of one status for each of the statuses; where a\n"
        "filter is on another column than the order, ten times that, because it drops what it has read.",
        alone=False,
    ),
    "numbers": Kind(
        "tests.bench.issuers",
        "A rush on the numbers of invoices",
        "Fifty issuers at once, of whom a third die midway and repeat with the same key. wrong: gaps and doubles.\n"
        "busy: answers that ask to repeat the request, which a quiet machine of two processors never gives.",
    ),
    "reports": Kind(
        "tests.bench.mollie_reports",
        "Mollie's reports in disorder",
        "Payments are refunded and charged back while they are reported again and again, in any order, to functions\n"
        "that die at any of their calls. wrong: payments whose books are not those of one report after\n"
        "their end, and customers whose credit is not. left: pending messages and dead letters. A whole run measures\n"
        "another kind beside it.",
        alone=False,
    ),
}


class Outcome(NamedTuple):
    """The figures of a kind, or why it broke: the others are measured nevertheless, because one takes minutes."""

    name: str
    figures: list[Figure]
    broken: str
    seconds: float


def measure_all(names: Sequence[str], scale: Scale) -> Iterator[Outcome]:
    """Yield the outcome of each kind: one after another, and two side by side of those that only count.

    Each has a new process, because clients, caches and modules belong to a process, and change its times. In a small
    run, whose times mean nothing, all share one process and one emulator, because starting them is most of it.
    """
    if scale.small:
        try:
            yield from _in_new_process(_measure_all_here, names, scale)
        except BrokenExecutor as error:
            yield from (_broken(name, error) for name in names)
        return
    alone = [name for name in names if name not in KINDS or KINDS[name].alone]
    yield from (_measured_apart(name, scale) for name in alone)
    with ThreadPoolExecutor(2) as pair:
        together = [name for name in names if name not in alone]
        yield from pair.map(lambda name: _measured_apart(name, scale), together)


def _measured_apart(name: str, scale: Scale) -> Outcome:
    try:
        return _in_new_process(_measured, name, scale)
    except BrokenExecutor as error:
        return _broken(name, error)


def _broken(name: str, error: BaseException) -> Outcome:
    return Outcome(name, [], "".join(format_exception(error)), 0)


def _in_new_process(measure: Callable[[What, Scale], Found], what: What, scale: Scale) -> Found:
    with ProcessPoolExecutor(max_workers=1, mp_context=get_context("spawn")) as process:
        return process.submit(measure, what, scale).result()


def _measure_all_here(names: Sequence[str], scale: Scale) -> list[Outcome]:
    from tests.bench import emulated

    with emulated.kept():
        return [_measured(name, scale) for name in names]


def _measured(name: str, scale: Scale) -> Outcome:
    began = monotonic()
    try:
        outcome = Outcome(name, _measure(name, scale), "", 0)
    except (Exception, SystemExit) as error:
        outcome = _broken(name, error)
    return outcome._replace(seconds=monotonic() - began)


def _measure(name: str, scale: Scale) -> list[Figure]:
    os.environ.update(ENVIRONMENT, USER_POOL_ID="eu-west-1_Example")
    # Functions log each request to standard output, which is the report's here.
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    measure: Callable[[Scale], Iterator[Figure]] = importlib.import_module(KINDS[name].module).measure
    return list(measure(scale))
