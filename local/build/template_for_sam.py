"""template.yaml as JSON, because the SAM CLI reads a template a dozen times, and a second each time if it is YAML."""

import json
from pathlib import Path
from typing import Any

import yaml

from local.paths import ROOT

Document = dict[str, Any]
# What has no prefix in the long form of CloudFormation's functions.
_UNPREFIXED = {"Ref", "Condition"}


class _Template(yaml.CSafeLoader):
    """Turns CloudFormation's short functions into the long ones, and keeps dates as text."""


def _long_function(loader: _Template, suffix: str, node: yaml.Node) -> Document:
    argument: Any
    match node:
        case yaml.ScalarNode():
            argument = loader.construct_scalar(node)
        case yaml.SequenceNode():
            argument = loader.construct_sequence(node, deep=True)
        case yaml.MappingNode():
            argument = loader.construct_mapping(node, deep=True)
    if suffix == "GetAtt" and isinstance(argument, str):
        argument = argument.split(".", 1)
    return {suffix if suffix in _UNPREFIXED else f"Fn::{suffix}": argument}


_Template.add_multi_constructor("!", _long_function)
_Template.add_constructor("tag:yaml.org,2002:timestamp", lambda _, date: date.value)


def read(path: Path) -> Document:
    """Return a template, of YAML or of JSON, with the long form of every function."""
    template: Document = yaml.load(path.read_text(), _Template)
    return template


def write(template: Document, path: Path) -> None:
    path.write_text(json.dumps(template, indent=1))


def with_archives(template: Document, folder: Path) -> Document:
    """Return the template that names the archives of local/build/package/archives.py, to be read from any folder."""
    template["Globals"]["Function"].pop("CodeUri")
    for name, resource in template["Resources"].items():
        if resource["Type"] == "AWS::Serverless::Function":
            resource["Properties"]["CodeUri"] = str(folder / "code.zip")
        elif resource["Type"] == "AWS::Serverless::LayerVersion":
            resource["Properties"]["ContentUri"] = str(folder / f"{name}.zip")
    for transform in _transforms(template):
        transform["Parameters"]["Location"] = str(ROOT / transform["Parameters"]["Location"])
    return template


def _transforms(part: Any) -> list[Document]:
    """Return each use of a file that the template includes."""
    if isinstance(part, list):
        return [found for one in part for found in _transforms(one)]
    if not isinstance(part, dict):
        return []
    own = [part["Fn::Transform"]] if "Fn::Transform" in part else []
    return own + [found for one in part.values() for found in _transforms(one)]
