"""Settings of the deployment, read from the environment at first use."""

import os
from functools import cache


@cache
def table_name() -> str:
    return os.environ["TABLE_NAME"]


@cache
def user_pool_id() -> str:
    """Only those who change members are told."""
    return os.environ["USER_POOL_ID"]


@cache
def address_register_url() -> str:
    """Only the one that suggests addresses is told."""
    return os.environ["ADDRESS_REGISTER_URL"]
