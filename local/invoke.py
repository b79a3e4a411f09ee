"""`make invoke EVENT=notes/api`: invoke a deployed function with its sample event in events/ and print the answer."""

import json
import sys

from botocore.exceptions import EndpointConnectionError

from local.build.stack import physical_id
from local.emulator.process import client
from local.paths import ROOT, Failure, data_folder, one_clear_sentence


def invoke(name: str) -> str:
    """Return the answer of the function on the run that uses DATA."""
    event = ROOT / "events" / f"{name}.json"
    if not event.exists():
        known = ", ".join(sorted(f"{path.parent.name}/{path.stem}" for path in (ROOT / "events").glob("*/*.json")))
        raise Failure(f"There is no events/{name}.json. Name one of: {known}")
    logical_id = "".join(word.capitalize() for word in name.replace("/", "_").split("_")) + "Function"
    try:
        emulator = json.loads((data_folder() / "running.json").read_text())["emulator"]
        function = physical_id(client("cloudformation", emulator), logical_id)
        answer = client("lambda", emulator).invoke(FunctionName=function, Payload=event.read_bytes())
    except (FileNotFoundError, EndpointConnectionError):
        raise Failure(f"Nothing runs on {data_folder()}. Start it first: make run") from None
    return str(answer["Payload"].read().decode())


if __name__ == "__main__":
    with one_clear_sentence():
        print(invoke(sys.argv[1]))
