"""The kinds of measurement: what each measures, in words for its table, and how it runs."""

import importlib
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from multiprocessing import get_context
from traceback import format_exception
from typing import NamedTuple, TypeVar

from tests import ENVIRONMENT
from tests.bench.figures import Figure
from tests.bench.scale import Scale

Measured = TypeVar("Measured")
Found = TypeVar("Found")


@dataclass(frozen=True)
class Kind:
    """A module with `measure(scale)`, and the text above the table of its figures."""

    # Imported by the kind's own process, because an import costs a second.
    module: str
    heading: str
    explanation: str


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
        "their end, and customers whose credit is not. left: pending messages and dead letters.",
    ),
}


class Broken(NamedTuple):
    """Why a kind could not be measured. The others are, because one of them takes minutes."""

    reason: str


def measure_all(names: Sequence[str], scale: Scale) -> Iterator[list[Figure] | Broken]:
    """Yield the figures of each kind in turn.

    Each has a new process, because clients, caches and modules belong to a process, and change its times. In a small
    run, whose times mean nothing, all share one process and one emulator, because starting them is most of it.
    """
    if scale.small:
        try:
            yield from _in_new_process(_measure_all_here, names, scale)
        except (Exception, SystemExit) as error:
            yield from [_broken(error)] * len(names)
        return
    for name in names:
        try:
            yield _in_new_process(_measure, name, scale)
        except (Exception, SystemExit) as error:
            yield _broken(error)


def _broken(error: BaseException) -> Broken:
    return Broken("".join(format_exception(error)))


def _in_new_process(measure: Callable[[Measured, Scale], Found], what: Measured, scale: Scale) -> Found:
    with ProcessPoolExecutor(max_workers=1, mp_context=get_context("spawn")) as process:
        return process.submit(measure, what, scale).result()


def _measure_all_here(names: Sequence[str], scale: Scale) -> list[list[Figure] | Broken]:
    from tests.bench import emulated

    found: list[list[Figure] | Broken] = []
    with emulated.kept():
        for name in names:
            try:
                found.append(_measure(name, scale))
            except (Exception, SystemExit) as error:
                found.append(_broken(error))
    return found


def _measure(name: str, scale: Scale) -> list[Figure]:
    os.environ.update(ENVIRONMENT, USER_POOL_ID="eu-west-1_Example")
    # Functions log each request to standard output, which is the report's here.
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    measure: Callable[[Scale], Iterator[Figure]] = importlib.import_module(KINDS[name].module).measure
    return list(measure(scale))
