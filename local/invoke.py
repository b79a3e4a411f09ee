"""`make invoke` and `make rebuild`: invoke a deployed function of the run that uses DATA, and print its answer.

`python -m local.invoke notes/api` sends the sample event events/notes/api.json;
`python -m local.invoke customers/on_rebuild_requested '{"merchant_id": …}'` sends the event that is given.
"""

import json
import sys

from botocore.exceptions import EndpointConnectionError

from local.build.stack import logical_id, physical_id
from local.emulator.process import client
from local.paths import ROOT, Failure, data_folder, one_clear_sentence


def invoke(name: str, event: bytes) -> str:
    """Return the answer of the function of an entrance, such as notes/api."""
    try:
        emulator = json.loads((data_folder() / "running.json").read_text())["emulator"]
        function = physical_id(client("cloudformation", emulator), logical_id(name.replace("/", ".")))
        answer = client("lambda", emulator).invoke(FunctionName=function, Payload=event)
    except (FileNotFoundError, EndpointConnectionError):
        raise Failure(f"Nothing runs on {data_folder()}. Start it first: make run") from None
    return str(answer["Payload"].read().decode())


def sample_event(name: str) -> bytes:
    """Return the content of events/<name>.json."""
    event = ROOT / "events" / f"{name}.json"
    if not event.exists():
        known = ", ".join(sorted(f"{path.parent.name}/{path.stem}" for path in (ROOT / "events").glob("*/*.json")))
        raise Failure(f"There is no events/{name}.json. Name one of: {known}")
    return event.read_bytes()


if __name__ == "__main__":
    with one_clear_sentence():
        entrance, *given = sys.argv[1:]
        print(invoke(entrance, given[0].encode() if given else sample_event(entrance)))
