"""template.yaml and docs/routes.json, read as plain values."""

import json
import re
from functools import cache
from pathlib import Path
from typing import Any

import yaml

ROOT = Path(__file__).parents[1]

Route = tuple[str, str]
Right = tuple[str, str]


class _Template(yaml.CSafeLoader):
    """Keeps CloudFormation's short functions as text: `!Ref Table`. No condition holds."""

    conditions_hold = False


class _TemplateOfConditions(_Template):
    """Every condition holds."""

    conditions_hold = True


def _short_function(loader: _Template, suffix: str, node: yaml.Node) -> Any:
    if suffix == "If":
        assert isinstance(node, yaml.SequenceNode)
        _, if_true, if_false = loader.construct_sequence(node, deep=True)
        return if_true if loader.conditions_hold else if_false
    return f"!{suffix} {node.value}"


_Template.add_multi_constructor("!", _short_function)


@cache
def load_template(*, conditions_hold: bool = False) -> dict[str, Any]:
    loader = _TemplateOfConditions if conditions_hold else _Template
    loaded: dict[str, Any] = _without_absent(yaml.load((ROOT / "template.yaml").read_text(), loader))
    return loaded


def _without_absent(value: Any) -> Any:
    """Leave out the properties that are AWS::NoValue."""
    if isinstance(value, dict):
        return {name: _without_absent(one) for name, one in value.items() if one != "!Ref AWS::NoValue"}
    return [_without_absent(one) for one in value] if isinstance(value, list) else value


def load_event(name: str) -> dict[str, Any]:
    """Return the sample event events/<name>.json."""
    loaded: dict[str, Any] = json.loads((ROOT / "events" / f"{name}.json").read_text())
    return loaded


def resources(template: dict[str, Any], kind: str) -> dict[str, dict[str, Any]]:
    """Return logical id → properties of every resource of a type."""
    return {
        name: resource["Properties"] for name, resource in template["Resources"].items() if resource["Type"] == kind
    }


def functions(template: dict[str, Any]) -> dict[str, dict[str, Any]]:
    """Return logical id → properties of every function."""
    return resources(template, "AWS::Serverless::Function")


@cache
def operations() -> list[tuple[str, str, dict[str, Any]]]:
    """Return the method, path and operation of every route in docs/routes.json."""
    paths = json.loads((ROOT / "docs" / "routes.json").read_text())
    return [
        (method.upper(), path, operation) for path, methods in paths.items() for method, operation in methods.items()
    ]


def invoked_by(operation: dict[str, Any]) -> str:
    """Return the logical id of the function that API Gateway invokes for an operation."""
    uri = operation["x-amazon-apigateway-integration"]["uri"]["Fn::Sub"]
    return re.findall(r"\$\{(\w+)\.Arn\}", uri)[0]


def routes(function: str) -> set[Route]:
    """Return the (method, path) pairs that API Gateway sends to a function; `$default`, which has no path, is none."""
    return {(method, path) for method, path, operation in operations() if invoked_by(operation) == function} - {
        ("X-AMAZON-APIGATEWAY-ANY-METHOD", "$default")
    }


def role_of(function: dict[str, Any]) -> str:
    """Return the logical id of a function's role."""
    return function["Role"].removeprefix("!GetAtt ").removesuffix(".Arn")


def rights(template: dict[str, Any], role: str) -> set[Right]:
    """Return the (action, resource) pairs that the policies of a role in template.yaml allow."""
    properties = template["Resources"][role]["Properties"]
    shared = resources(template, "AWS::IAM::ManagedPolicy")
    attached = [name.removeprefix("!Ref ") for name in properties.get("ManagedPolicyArns", [])]
    documents = [shared[name]["PolicyDocument"] for name in attached if name in shared]
    documents += [policy["PolicyDocument"] for policy in properties.get("Policies", [])]
    return {right for document in documents for statement in document["Statement"] for right in _allowed(statement)}


def _allowed(statement: dict[str, Any]) -> set[Right]:
    assert statement["Effect"] == "Allow"
    actions, places = (
        value if isinstance(value, list) else [value] for value in (statement["Action"], statement["Resource"])
    )
    return {(action, place) for action in actions for place in places}
