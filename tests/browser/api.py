"""A client of the API that sends the token of the owner, for all tests of a run, because a token costs two sign-ins."""

import httpx

from local.demo.api import Bearer
from local.run import Run


def client_of_owner(run: Run) -> httpx.Client:
    return httpx.Client(base_url=f"{run.url}/api", auth=Bearer(lambda: run.token(1, "owner")), timeout=30)
