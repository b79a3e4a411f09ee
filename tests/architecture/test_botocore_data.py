"""The services' descriptions that the layer ships are enough for the clients of the functions."""

import shutil
from pathlib import Path
from typing import Any

import botocore
import botocore.session
from botocore.loaders import Loader

from local.build.package import botocore_data


def test_a_client_of_the_trimmed_data_signs_a_link(tmp_path: Path) -> None:
    data = tmp_path / "data"
    shutil.copytree(Path(botocore.__file__).parent / "data", data, ignore=_unneeded)
    botocore_data.trim(data)
    session = botocore.session.Session()
    session.register_component(
        "data_loader", Loader(extra_search_paths=[str(data)], include_default_search_paths=False)
    )
    for service in botocore_data.OPERATIONS:
        client: Any = session.create_client(service, endpoint_url="http://127.0.0.1:1")
        if service == "s3":
            url = client.generate_presigned_url("get_object", Params={"Bucket": "documents", "Key": "a.pdf"})
            assert url.startswith("http://127.0.0.1:1/documents/a.pdf?")


def _unneeded(folder: str, names: list[str]) -> list[str]:
    """Leave out the services that no function calls: there are four hundred."""
    if Path(folder).name != "data":
        return []
    return [name for name in names if Path(folder, name).is_dir() and name not in botocore_data.OPERATIONS]
