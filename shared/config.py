"""Settings of the deployment, read from the environment at first use."""

import os
from functools import cache


@cache
def table_name() -> str:
    return os.environ["TABLE_NAME"]
