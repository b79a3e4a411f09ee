"""ministack as it is published, and what the tests of its gaps deploy on it."""

import io
import json
import uuid
import zipfile
from typing import Any

from local.emulator.process import Emulator, client
from tests.until import until

_TRUST = {"Effect": "Allow", "Action": "sts:AssumeRole", "Principal": {"Service": "lambda.amazonaws.com"}}


class StockEmulator(Emulator):
    module = "ministack"


def unique(kind: str) -> str:
    return f"{kind}-{uuid.uuid4().hex[:8]}"


def zipped(name: str, text: str) -> bytes:
    """Return a zip archive of one file."""
    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w") as written:
        written.writestr(name, text)
    return archive.getvalue()


def create_function(emulator: Emulator, code: str, *layers: str) -> str:
    """Create a function whose role allows nothing, and return its name."""
    name = unique("function")
    trust = json.dumps({"Version": "2012-10-17", "Statement": [_TRUST]})
    role = client("iam", emulator.url).create_role(RoleName=name, AssumeRolePolicyDocument=trust)["Role"]["Arn"]
    client("lambda", emulator.url).create_function(
        FunctionName=name,
        Runtime="python3.13",
        Role=role,
        Handler="code.handler",
        Code={"ZipFile": zipped("code.py", code)},
        Layers=layers,
        Timeout=20,
    )
    return name


def invoke(emulator: Emulator, function: str) -> Any:
    return json.loads(client("lambda", emulator.url).invoke(FunctionName=function)["Payload"].read())


def deploy(emulator: Emulator, stack: str, resources: dict[str, Any]) -> dict[str, str]:
    """Create or update a stack and return the physical id of each resource."""
    cloudformation = client("cloudformation", emulator.url)
    known = any(listed["StackName"] == stack for listed in cloudformation.describe_stacks()["Stacks"])
    change = cloudformation.update_stack if known else cloudformation.create_stack
    change(StackName=stack, TemplateBody=json.dumps({"Resources": resources}))
    until(lambda: not _status(cloudformation, stack).endswith("_IN_PROGRESS"))
    assert _status(cloudformation, stack) in {"CREATE_COMPLETE", "UPDATE_COMPLETE"}
    described = cloudformation.describe_stack_resources(StackName=stack)["StackResources"]
    return {resource["LogicalResourceId"]: resource["PhysicalResourceId"] for resource in described}


def _status(cloudformation: Any, stack: str) -> str:
    return str(cloudformation.describe_stacks(StackName=stack)["Stacks"][0]["StackStatus"])
