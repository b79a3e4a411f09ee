"""The functions' botocore knows the operations that the code calls, and no others."""

import ast

import pytest
from botocore import xform_name
from botocore.loaders import Loader

from local.build.package.botocore_data import OPERATIONS
from tests.template import ROOT

SHARED = ROOT / "shared"
CALLERS = {
    "cognito-idp": ("integrations/user_pool.py", "integrations/sign_in.py"),
    "dynamodb": ("store/engine/table.py",),
    "kms": ("integrations/key_vault.py",),
    "s3": ("integrations/document_store.py",),
    "sesv2": ("integrations/ses.py",),
    "sqs": ("store/engine/sqs.py",),
}
# They make the clients that others above call.
MAKERS = {"integrations/cognito.py", "store/engine/wire.py"}


def names_in(path: str) -> set[str]:
    """Return every attribute and every string of a file, operations as well: `client().get_item`, "get_object"."""
    nodes = [*ast.walk(ast.parse((SHARED / path).read_text()))]
    strings = {node.value for node in nodes if isinstance(node, ast.Constant) and isinstance(node.value, str)}
    return strings | {node.attr for node in nodes if isinstance(node, ast.Attribute)}


@pytest.mark.parametrize("service", sorted(OPERATIONS))
def test_what_is_called_is_shipped(service: str) -> None:
    """A missing operation is an AttributeError on Lambda, and only there."""
    known = {xform_name(name) for name in Loader().load_service_model(service, "service-2")["operations"]}
    called = set().union(*map(names_in, CALLERS[service])) & known
    shipped = {xform_name(name) for name in OPERATIONS[service]}
    assert called == shipped, "bring OPERATIONS in local/build/package/botocore_data.py up to it"


def test_no_other_file_has_a_client() -> None:
    """Otherwise the test above would miss calls."""
    sources = {path.relative_to(SHARED).as_posix(): path.read_text() for path in SHARED.rglob("*.py")}
    users = {path for path, source in sources.items() if "create_client(" in source or ".client(" in source}
    assert users <= MAKERS | {path for paths in CALLERS.values() for path in paths}
