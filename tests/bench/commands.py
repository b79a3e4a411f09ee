"""Commands: the items, requests and capacity units of each operation of the API document that writes.

Each is measured at its first effect, on a usual customer and on the fullest one: a business with every field filled,
as many search terms and as many tags as a customer can have.
"""

from collections.abc import Iterator

from tests.bench import emulated
from tests.bench.counting import Usage, counted
from tests.bench.figures import Figure, command_bound
from tests.bench.records import FullestRecords
from tests.bench.scale import Scale
from tests.functions.customer.tags.samples import TAGS_AT_ONCE
from tests.gateway import Team
from tests.one_of_each import Records, Sample, operations, samples


def measure(scale: Scale) -> Iterator[Figure]:
    """Run each command once at every scale, because counts repeat exactly."""
    with emulated.emulator():
        fullest = emulated.open_merchant("fullest")
        tags = _tags(fullest)
        for command, path in _commands().items():
            # A merchant of its own, so that no other command adds to what is measured.
            usual = Records(emulated.open_merchant(command.replace("_", "-")))
            columns = _columns(_usage(command, usual))
            if "{customer_id}" in path or command == "create_customer":
                usage = _usage(command, FullestRecords(fullest, tags))
                columns |= {"items, fullest": usage.items, "write units, fullest": usage.write_units}
            for column, value in columns.items():
                yield Figure(command, value, command_bound(command, column), unit="", column=column)


def _commands() -> dict[str, str]:
    """Return operationId → path of all that writes: every method but GET, and the GETs that have a sample."""
    return {
        name: path for name, (method, path, _) in operations().items() if method != "GET" or samples(name) != Sample()
    }


def _usage(command: str, records: Records) -> Usage:
    request = records.prepared(command)
    with counted() as usage:
        request()
    return usage


def _columns(usage: Usage) -> dict[str, float]:
    return {
        "items": usage.items,
        "reads": usage.reads,
        "single writes": usage.single_writes,
        "transactions": usage.transactions,
        "write units": usage.write_units,
        "read units": usage.read_units,
    }


def _tags(team: Team) -> list[str]:
    colors = ["teal", "red"]
    return [team.post("/tags", {"name": f"Tag {n}", "color": colors[n % 2]}).body["id"] for n in range(TAGS_AT_ONCE)]
