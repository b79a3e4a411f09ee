"""The register of companies in the demo: a key, and a customer whose fields differ from what is registered.

The stand-in takes any key of KVK's form. The key looks up the other customers' numbers as well.
"""

from collections.abc import Mapping

from local.demo.api import Colleague

KEY = "l7xx0d3a4b5c6d7e8f90a1b2c3d4e5f6a7b8"
LOOKED_UP = "Hotel Zeezicht"


def load(owner: Colleague, sales: Colleague, paths: Mapping[str, str]) -> None:
    """Connect KVK, and look one customer up unless that was done."""
    owner.send("PUT", "/settings/kvk", {"api_key": KEY})
    at = paths[LOOKED_UP]
    if sales.find(f"{at}/company")["status"] == "never":
        sales.send("POST", f"{at}/company/resync")
