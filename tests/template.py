"""template.yaml, read as plain values."""

import json
from pathlib import Path
from typing import Any

import yaml

ROOT = Path(__file__).parents[1]


class _Template(yaml.SafeLoader):
    """CloudFormation's short functions stay readable text: `!Ref Table`."""


def _short_function(loader: yaml.SafeLoader, suffix: str, node: yaml.Node) -> str:
    return f"!{suffix} {node.value}"


_Template.add_multi_constructor("!", _short_function)


def load_template() -> dict[str, Any]:
    loaded: dict[str, Any] = yaml.load((ROOT / "template.yaml").read_text(), _Template)
    return loaded


def load_event(name: str) -> dict[str, Any]:
    """What events/<name>.json holds."""
    loaded: dict[str, Any] = json.loads((ROOT / "events" / f"{name}.json").read_text())
    return loaded


def functions(template: dict[str, Any]) -> dict[str, dict[str, Any]]:
    """Logical id → properties, of every function."""
    return {
        name: resource["Properties"]
        for name, resource in template["Resources"].items()
        if resource["Type"] == "AWS::Serverless::Function"
    }


def routes(function: dict[str, Any]) -> set[tuple[str, str]]:
    """The (method, path) pairs that API Gateway sends to a function."""
    return {
        (event["Properties"]["Method"], event["Properties"]["Path"])
        for event in function.get("Events", {}).values()
        # The one without a path is the default, for what no other route takes.
        if event["Type"] == "HttpApi" and "Path" in event["Properties"]
    }
