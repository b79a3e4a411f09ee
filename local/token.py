"""`make token MERCHANT=1 ROLE=finance`: a bearer token for curl, alone on its line."""

import json
import sys

from local.members import member
from local.paths import Failure, data_folder, one_clear_sentence
from local.run import user_pool


def token(merchant: str, role: str) -> str:
    """From the run that holds DATA."""
    running = data_folder() / "running.json"
    if not running.exists():
        raise Failure(f"Nothing runs on {data_folder()}. Start it first: make run")
    if not merchant.isdigit():
        raise Failure("MERCHANT is 1 or 2.")
    return user_pool(json.loads(running.read_text())["emulator"]).token(member(int(merchant), role))


if __name__ == "__main__":
    with one_clear_sentence():
        print(token(*sys.argv[1:]))
