"""template.yaml, functions/, events/ and the routes in the code say the same thing."""

import importlib
import re
from pathlib import Path
from typing import Any

import pytest

from local.build.generate.openapi import document
from local.build.package.botocore_data import OPERATIONS
from shared.domain.customer.customer_fields import Language
from tests.template import ROOT, functions, load_template, routes

ENTRANCES = sorted(path for path in (ROOT / "functions").glob("*/*.py") if path.name != "__init__.py")
TEMPLATE = load_template()
RESOURCES_ALLOWED = 500  # AWS CloudFormation, "Quotas"
ROUTES_ALLOWED = 300  # Amazon API Gateway, "Quotas for HTTP APIs"


def logical_id(entrance: Path) -> str:
    words = [*entrance.parent.name.split("_"), *entrance.stem.split("_")]
    return "".join(word.capitalize() for word in words) + "Function"


def test_every_entrance_is_deployed_once_under_its_own_name() -> None:
    declared = {name: function["Handler"] for name, function in functions(TEMPLATE).items()}
    assert declared == {logical_id(path): f"functions.{path.parent.name}.{path.stem}.handler" for path in ENTRANCES}


@pytest.mark.parametrize("name", functions(TEMPLATE))
def test_the_gateway_sends_a_function_the_routes_it_serves(name: str) -> None:
    function = functions(TEMPLATE)[name]
    module = importlib.import_module(function["Handler"].removesuffix(".handler"))
    served: set[tuple[str, str]] = set()
    if hasattr(module, "app"):
        paths = module.app.get_openapi_schema().model_dump(exclude_none=True)["paths"]
        served = {(method.upper(), path) for path, operations in paths.items() for method in operations}
    assert served == routes(function)


def test_every_entrance_has_an_event_to_try_it_with() -> None:
    events = {path.relative_to(ROOT / "events").with_suffix("") for path in (ROOT / "events").glob("*/*.json")}
    assert events == {path.relative_to(ROOT / "functions").with_suffix("") for path in ENTRANCES}


def test_every_entrance_has_a_test() -> None:
    tests = {
        path.parent.name + "/" + path.stem.removeprefix("test_") for path in (ROOT / "tests/functions").glob("*/*/*.py")
    }
    assert {f"{path.parent.name}/{path.stem}" for path in ENTRANCES} <= tests


def test_every_route_asks_who_may() -> None:
    public = [
        f"{method} {path}"
        for path, operations in document()["paths"].items()
        for method, operation in operations.items()
        if "x-permission" not in operation
    ]
    assert public == [], "a public route needs a reason, and a place on a list here"


def test_readers_cannot_write() -> None:
    for name, function in functions(TEMPLATE).items():
        # A member's first GET /me says that they have joined.
        if {method for method, _ in routes(function)} == {"GET"} and name != "SettingsMeFunction":
            assert function["Policies"] == ["!Ref ReadTable"], name


def statements(template: dict[str, Any]) -> list[dict[str, Any]]:
    """Of the policies that functions share, and of those that a function has for itself."""
    shared = [
        resource["Properties"]["PolicyDocument"]
        for resource in template["Resources"].values()
        if resource["Type"] == "AWS::IAM::ManagedPolicy"
    ]
    own = [
        policy
        for function in functions(template).values()
        for policy in function.get("Policies", [])
        if isinstance(policy, dict)
    ]
    return [statement for policy in shared + own for statement in policy["Statement"]]


def test_no_permission_is_wider_than_its_table_or_pool() -> None:
    for statement in statements(TEMPLATE):
        resources = statement["Resource"] if isinstance(statement["Resource"], list) else [statement["Resource"]]
        for action in statement["Action"]:
            its_own = {"dynamodb": "Table.Arn", "cognito-idp": "UserPool.Arn"}[action.partition(":")[0]]
            assert "*" not in action
            assert all(its_own in resource and "*" not in resource for resource in resources)


def test_what_holds_the_data_of_merchants_is_not_deleted_by_a_slip() -> None:
    table, pool = TEMPLATE["Resources"]["Table"], TEMPLATE["Resources"]["UserPool"]
    assert table["DeletionPolicy"] == pool["DeletionPolicy"] == "Retain"
    assert table["Properties"]["DeletionProtectionEnabled"] is True
    assert pool["Properties"]["DeletionProtection"] == "ACTIVE"


def test_no_caller_takes_the_whole_account() -> None:
    limits = TEMPLATE["Resources"]["Api"]["Properties"]["DefaultRouteSettings"]
    assert 0 < limits["ThrottlingRateLimit"] <= limits["ThrottlingBurstLimit"] < 1000


def test_nobody_gives_a_password_or_takes_an_account_away() -> None:
    """Cognito mails a password to whom it belongs; an account that is not active stays, and so does its history."""
    asked = {action for statement in statements(TEMPLATE) for action in statement["Action"] if "cognito" in action}
    assert asked == {f"cognito-idp:{operation}" for operation in OPERATIONS["cognito-idp"]}
    assert not any(word in action for action in asked for word in ("Password", "Delete", "Auth"))


def test_a_token_says_the_merchant_and_the_role_and_no_member_sets_them() -> None:
    """Cognito puts into a token only what its client may read."""
    client = TEMPLATE["Resources"]["UserPoolClient"]["Properties"]
    claims = {"custom:merchant_id", "custom:role"}
    assert claims | {"email", "name"} <= set(client["ReadAttributes"])
    assert not claims & set(client["WriteAttributes"])


def test_an_invitation_says_where_to_sign_in_with_what_and_how_long_in_each_language() -> None:
    pool = TEMPLATE["Resources"]["UserPool"]["Properties"]
    days = pool["Policies"]["PasswordPolicy"]["TemporaryPasswordValidityDays"]
    mail = pool["AdminCreateUserConfig"]["InviteMessageTemplate"]["EmailMessage"]
    assert re.findall(r'lang="(..)"', mail) == [language.value for language in Language]
    assert re.findall(r"(\d+) d", mail) == [str(days)] * len(Language)
    assert all(told in mail for told in ("${PageUrl}", "{username}", "{####}"))


def test_no_secret_is_in_an_environment_variable() -> None:
    variables = TEMPLATE["Globals"]["Function"]["Environment"]["Variables"]
    assert set(variables) == {"TABLE_NAME", "POWERTOOLS_SERVICE_NAME", "PYDANTIC_DISABLE_PLUGINS"}
    told = {name: f["Environment"]["Variables"] for name, f in functions(TEMPLATE).items() if "Environment" in f}
    # An address of the public, told to the one who asks there.
    assert told.pop("AddressesSuggestFunction") == {"ADDRESS_REGISTER_URL": "!Ref AddressRegisterUrl"}
    # An id, which opens nothing by itself; only those hear it who change members.
    assert all(variables == {"USER_POOL_ID": "!Ref UserPool"} for variables in told.values())
    asking = {
        name
        for name, f in functions(TEMPLATE).items()
        if "!Ref InviteMembers" in f.get("Policies", []) or "UserPool.Arn" in str(f.get("Policies"))
    }
    assert set(told) == asking


def test_the_stack_stays_clear_of_the_quotas() -> None:
    """SAM adds a role for every function and a permission for every route."""
    number_of_routes = sum(len(routes(function)) for function in functions(TEMPLATE).values())
    resources = len(TEMPLATE["Resources"]) + len(functions(TEMPLATE)) + number_of_routes
    assert resources < 0.9 * RESOURCES_ALLOWED
    assert number_of_routes < 0.9 * ROUTES_ALLOWED
