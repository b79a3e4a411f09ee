"""`make token MERCHANT=1 ROLE=finance`: print a bearer token for curl."""

import json
import sys

from botocore.exceptions import EndpointConnectionError

from local.demo.members import member
from local.paths import Failure, data_folder, one_clear_sentence
from local.run import user_pool


def token(merchant: str, role: str) -> str:
    """Return a token of the run that uses DATA."""
    person = member(int(merchant) if merchant.isdigit() else 0, role)
    try:
        running = json.loads((data_folder() / "running.json").read_text())
        return user_pool(running["emulator"]).token(person)
    except (FileNotFoundError, EndpointConnectionError):
        raise Failure(f"Nothing runs on {data_folder()}. Start it first: make run") from None


if __name__ == "__main__":
    with one_clear_sentence():
        print(token(*sys.argv[1:]))
