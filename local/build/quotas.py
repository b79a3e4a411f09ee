"""Print how much of each AWS quota the stack takes. `python -m local.build.quotas` fails when one is filled to 85 %."""

import json
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

import boto3
from samtranslator.parser.parser import Parser
from samtranslator.translator.translator import Translator
from samtranslator.yaml_helper import yaml_parse

from local.build.generate.routes import ROUTES
from local.emulator.process import REGION
from local.paths import ROOT

TEMPLATE = ROOT / "template.yaml"
FULL = 0.85

CLOUDFORMATION = "AWS CloudFormation User Guide, “Understand CloudFormation quotas”"
IAM = "IAM User Guide, “IAM and AWS STS quotas”"
API_GATEWAY = "API Gateway Developer Guide, “Quotas for configuring and running an HTTP API”"
REST_API = "API Gateway API Reference, ImportRestApi; none is published for HTTP APIs"
LAMBDA = "AWS Lambda Developer Guide, “Lambda quotas”"
DYNAMODB = "DynamoDB Developer Guide, “Quotas in Amazon DynamoDB”"

Template = dict[str, Any]


@dataclass(frozen=True)
class Use:
    """The stack's use of one quota. One that does not apply is printed and cannot be exceeded."""

    what: str
    used: int
    allowed: int
    source: str
    applies: bool = True

    @property
    def is_full(self) -> bool:
        return self.applies and self.used >= FULL * self.allowed


def load() -> Template:
    """Return template.yaml with the routes that AWS::Include inserts."""
    template: Template = json.loads(_as_json())
    template["Resources"]["Api"]["Properties"]["DefinitionBody"]["paths"] = json.loads(ROUTES.read_text())
    return template


@cache
def _as_json() -> str:
    """Return template.yaml as JSON, which is read in a hundredth of the time."""
    return json.dumps(yaml_parse(TEMPLATE.read_text()))


def processed(template: Template) -> Template:
    """Return what the SAM transform makes of a template; code lies in a bucket then."""
    given = json.loads(json.dumps(template))
    del given["Globals"]["Function"]["CodeUri"]
    for resource in given["Resources"].values():
        if resource["Type"] == "AWS::Serverless::Function":
            resource["Properties"]["CodeUri"] = "s3://aws-sam-cli-managed-default-samclisourcebucket/0123456789abcdef"
        if resource["Type"] == "AWS::Serverless::LayerVersion":
            resource["Properties"]["ContentUri"] = (
                "s3://aws-sam-cli-managed-default-samclisourcebucket/0123456789abcdef"
            )
    session = boto3.Session(region_name=REGION)
    made: Template = Translator({}, Parser(), boto_session=session).translate(given, {})
    return made


def uses(template: Template) -> list[Use]:
    """Return the use of every quota that grows with functions, routes, queues, schedules and roles."""
    deployed = processed(template)
    return [*_of_cloudformation(template, deployed), *_of_iam(deployed), *_of_api(deployed), *_of_others(deployed)]


def _of_cloudformation(template: Template, deployed: Template) -> Iterator[Use]:
    sent, made = (len(json.dumps(whole, indent=1)) for whole in (template, deployed))
    mappings = deployed.get("Mappings", {})
    yield Use("resources", len(deployed["Resources"]), 500, CLOUDFORMATION)
    yield Use("template sent, bytes", sent, 1_000_000, CLOUDFORMATION)
    yield Use("template after the transforms, bytes", made, 1_000_000, CLOUDFORMATION)
    # `resolve_s3` in samconfig.toml: sam deploy sends the template through a bucket.
    yield Use("template in a request of its own, bytes", sent, 51_200, CLOUDFORMATION, applies=False)
    yield Use("parameters", len(deployed.get("Parameters", {})), 200, CLOUDFORMATION)
    yield Use("outputs", len(deployed.get("Outputs", {})), 200, CLOUDFORMATION)
    yield Use("mappings", len(mappings), 200, CLOUDFORMATION)
    yield Use("attributes of a mapping", max(map(len, mappings.values()), default=0), 200, CLOUDFORMATION)
    yield Use("characters of a logical id", max(map(len, deployed["Resources"])), 255, CLOUDFORMATION)
    yield Use("description, bytes", len(deployed.get("Description", "").encode()), 1_024, CLOUDFORMATION)


def _of_iam(deployed: Template) -> Iterator[Use]:
    roles, policies = _of(deployed, "AWS::IAM::Role"), _of(deployed, "AWS::IAM::ManagedPolicy")
    yield Use("roles of the account", len(roles), 1_000, IAM)
    yield Use("managed policies of the account", len(policies), 1_500, IAM)
    yield Use("managed policies of a role", max(len(r.get("ManagedPolicyArns", [])) for r in roles), 10, IAM)
    yield Use("managed policy, characters", max(_size(p["PolicyDocument"]) for p in policies), 6_144, IAM)
    inline = [sum(_size(p["PolicyDocument"]) for p in role.get("Policies", [])) for role in roles]
    yield Use("inline policies of a role, characters", max(inline), 10_240, IAM)
    yield Use("trust policy, characters", max(_size(r["AssumeRolePolicyDocument"]) for r in roles), 2_048, IAM)


def _of_api(deployed: Template) -> Iterator[Use]:
    (api,), stages = _of(deployed, "AWS::ApiGatewayV2::Api"), _of(deployed, "AWS::ApiGatewayV2::Stage")
    operations = [operation for methods in api["Body"]["paths"].values() for operation in methods.values()]
    schemes = api["Body"]["components"]["securitySchemes"].values()
    authorizers = [scheme["x-amazon-apigateway-authorizer"] for scheme in schemes]
    audiences = max(len(authorizer.get("jwtConfiguration", {}).get("audience", [])) for authorizer in authorizers)
    scopes = max(len(names) for o in operations for required in o["security"] for names in required.values())
    log = max(len(stage["AccessLogSettings"]["Format"]) for stage in stages)
    yield Use("routes", len(operations), 300, API_GATEWAY)
    yield Use("integrations", len(operations), 300, API_GATEWAY)
    yield Use("authorizers", len(authorizers), 10, API_GATEWAY)
    yield Use("audiences of an authorizer", audiences, 50, API_GATEWAY)
    yield Use("scopes of a route", scopes, 10, API_GATEWAY)
    yield Use("stages", len(stages), 10, API_GATEWAY)
    yield Use("access log template, bytes", log, 3_000, API_GATEWAY)
    yield Use("OpenAPI document, bytes", len(json.dumps(_resolved(api["Body"]))), 6_000_000, REST_API)


def _of_others(deployed: Template) -> Iterator[Use]:
    functions, permissions = _of(deployed, "AWS::Lambda::Function"), _of(deployed, "AWS::Lambda::Permission")
    environments = [json.dumps(_resolved(function["Environment"]["Variables"])) for function in functions]
    yield Use("environment variables of a function, bytes", max(map(len, environments)), 4_096, LAMBDA)
    yield Use("layers of a function", max(len(function["Layers"]) for function in functions), 5, LAMBDA)
    invoked = [json.dumps(permission["FunctionName"]) for permission in permissions]
    statement = max(_size(permission) for permission in permissions)
    policy = max(invoked.count(function) for function in invoked) * statement
    yield Use("resource-based policy of a function, bytes", policy, 20_480, LAMBDA)
    for table in _of(deployed, "AWS::DynamoDB::Table"):
        indexes = table["GlobalSecondaryIndexes"]
        attributes = sum(len(index["Projection"].get("NonKeyAttributes", [])) for index in indexes)
        yield Use("global secondary indexes of a table", len(indexes), 20, DYNAMODB)
        yield Use("attributes projected into a table's indexes", attributes, 100, DYNAMODB)


def _of(template: Template, kind: str) -> list[Template]:
    return [resource["Properties"] for resource in template["Resources"].values() if resource["Type"] == kind]


def _size(document: Any) -> int:
    """Return the characters that IAM counts of a policy: it leaves out white space."""
    return len(json.dumps(_resolved(document), separators=(",", ":")))


def _resolved(value: Any) -> Any:
    """Return a value with text about as long as CloudFormation's for each intrinsic function."""
    if isinstance(value, list):
        return [_resolved(part) for part in value]
    if not isinstance(value, dict):
        return value
    if set(value) == {"Ref"} or set(value) == {"Fn::GetAtt"}:
        return _arn(str(value.get("Ref") or value["Fn::GetAtt"][0]))
    if set(value) == {"Fn::Sub"}:
        text = value["Fn::Sub"] if isinstance(value["Fn::Sub"], str) else value["Fn::Sub"][0]
        return re.sub(r"\$\{([\w.:]+)\}", lambda found: _arn(found[1]), text)
    return {name: _resolved(part) for name, part in value.items()}


def _arn(name: str) -> str:
    if name.startswith("AWS::"):
        return "eu-central-1"
    return f"arn:aws:dynamodb:eu-central-1:123456789012:function/klantkaart-{name.partition('.')[0]}-ABCDEFGHIJKLM"


def report(found: list[Use]) -> str:
    """Return a table of all quotas, the fullest first, each with the page that it comes from."""
    lines = []
    for use in sorted(found, key=lambda use: (use.applies, use.used / use.allowed), reverse=True):
        share = f"{use.used / use.allowed:6.1%}" if use.applies else "   n/a"
        lines.append(f"{share}  {use.used:>7,} of {use.allowed:>9,}  {use.what:44} {use.source}")
    return "\n".join(lines)


def main() -> None:
    found = uses(load())
    print(report(found))
    if full := [use.what for use in found if use.is_full]:
        sys.exit(f"Filled to {FULL:.0%} or more: {', '.join(full)}.")


if __name__ == "__main__":
    main()
