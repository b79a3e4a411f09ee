"""The session of AWS, which all clients of a process have, because making one is a thirtieth of a cold start."""

from functools import cache
from typing import Any


@cache
def session() -> Any:
    # Not at the start, because some requests call no service.
    import botocore.session

    return botocore.session.Session()
