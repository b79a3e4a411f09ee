"""template.yaml, docs/routes.json, functions/, events/, the tests and the routes in the code agree."""

import importlib
import re
from pathlib import Path
from typing import Annotated

import pytest

from functions.settings.on_token_generation import CLAIMS
from local.build.generate import routes as generated
from local.build.stack import BUILT_FROM, logical_id
from shared.access import Member
from shared.domain.core.languages import Language
from shared.http.app import answers, http_app
from shared.http.browsers import IDLE_SECONDS, Browser
from shared.http.parameters import FromPage, May
from tests.openapi import document
from tests.template import ROOT, functions, invoked_by, load_template, operations, routes

ENTRANCES = sorted(path for path in (ROOT / "functions").glob("*/*.py") if path.name != "__init__.py")
TEMPLATE = load_template()
API = TEMPLATE["Resources"]["Api"]


def module_of(entrance: Path) -> str:
    return f"functions.{entrance.parent.name}.{entrance.stem}"


def test_every_entrance_is_deployed_once_under_its_own_name() -> None:
    declared = {name: function["Handler"] for name, function in functions(TEMPLATE).items()}
    assert declared == {logical_id(module_of(path)): f"{module_of(path)}.handler" for path in ENTRANCES}


def test_an_entrance_is_named_after_its_folder_and_file() -> None:
    assert logical_id("functions.activity_log.api") == "ActivityLogApiFunction"
    assert logical_id("functions.notes.on_note_added") == "NotesOnNoteAddedFunction"


@pytest.mark.parametrize("name", functions(TEMPLATE))
def test_the_gateway_sends_a_function_the_routes_it_serves(name: str) -> None:
    function = functions(TEMPLATE)[name]
    module = importlib.import_module(function["Handler"].removesuffix(".handler"))
    served: set[tuple[str, str]] = set()
    if hasattr(module, "app"):
        paths = module.app.get_openapi_schema().model_dump(exclude_none=True)["paths"]
        served = {(method.upper(), path) for path, operations in paths.items() for method in operations}
    assert served == routes(name)


def test_the_generated_routes_are_deployed() -> None:
    include = API["Properties"]["DefinitionBody"]["paths"]["Fn::Transform"]
    assert include == {"Name": "AWS::Include", "Parameters": {"Location": str(generated.ROUTES.relative_to(ROOT))}}
    assert str(generated.ROUTES.relative_to(ROOT)) in BUILT_FROM


def test_a_request_without_a_route_gets_our_own_404() -> None:
    unknown = [operation for _, path, operation in operations() if path == "$default"]
    assert [invoked_by(operation) for operation in unknown] == ["ApiUnknownRouteFunction"]
    assert unknown[0]["isDefaultRoute"] is True


def test_the_api_may_invoke_the_functions_that_it_has_routes_to_and_no_other() -> None:
    invoke = API["Connectors"]["Invoke"]["Properties"]
    allowed = [destination["Id"] for destination in invoke["Destination"]]
    assert invoke["Permissions"] == ["Write"]
    assert len(allowed) == len(set(allowed))
    assert set(allowed) == {invoked_by(operation) for _, _, operation in operations()}


def test_every_entrance_has_an_event_to_try_it_with() -> None:
    events = {path.relative_to(ROOT / "events").with_suffix("") for path in (ROOT / "events").glob("*/*.json")}
    assert events == {path.relative_to(ROOT / "functions").with_suffix("") for path in ENTRANCES}


def test_every_entrance_has_a_test() -> None:
    tests = {
        path.parent.name + "/" + path.stem.removeprefix("test_") for path in (ROOT / "tests/functions").glob("*/*/*.py")
    }
    assert {f"{path.parent.name}/{path.stem}" for path in ENTRANCES} <= tests


# Who has no token yet, or an old one, begins, renews or ends a session. The cookie or a one-time code proves who asks.
OF_THE_PAGE = {("POST", "/session"), ("POST", "/session/renew"), ("DELETE", "/session")}
# Whoever has the unguessable token of the path. docs/permissions.md has the reason of each.
OPEN_TO_STRANGERS = {
    ("GET", "/mail/{token}"),
    ("POST", "/mail/{token}"),
    ("GET", "/sent-mail/{token}"),
    ("GET", "/pay/{token}"),
    ("GET", "/pay/{token}/logo"),
    ("GET", "/pay/look/colour/{colour}"),
    ("POST", "/pay/{token}"),
    ("POST", "/webhooks/mollie/{token}"),
}
WITHOUT_TOKEN = OF_THE_PAGE | OPEN_TO_STRANGERS


def routes_that(*, are_public: bool) -> set[tuple[str, str]]:
    """Return the routes without a permission, those for strangers or the others."""
    return {
        (method.upper(), path)
        for path, operations in document()["paths"].items()
        for method, operation in operations.items()
        if "x-permission" not in operation and ("x-public" in operation) is are_public
    }


def test_every_route_states_its_permission_but_those_listed_here() -> None:
    assert routes_that(are_public=False) == OF_THE_PAGE
    assert routes_that(are_public=True) == OPEN_TO_STRANGERS, "a public route needs a reason, and a place on the list"


def test_strangers_cannot_use_up_what_members_need() -> None:
    """Each public route has a limit of its own, below that of all routes together."""
    limits = API["Properties"]["DefaultRouteSettings"]
    of_routes = API["Properties"].get("RouteSettings", {})
    assert set(of_routes) == {f"{method} {path}" for method, path in OPEN_TO_STRANGERS}
    for settings in of_routes.values():
        assert 0 < settings["ThrottlingRateLimit"] <= settings["ThrottlingBurstLimit"]
        assert settings["ThrottlingRateLimit"] < limits["ThrottlingRateLimit"]


def test_no_route_is_public_by_accident() -> None:
    app = http_app()

    def forgotten() -> None: ...

    def twice(member: Annotated[Member, May(None)], browser: Annotated[Browser, FromPage()]) -> None: ...

    for route in (forgotten, twice):
        with pytest.raises(TypeError, match="declare whom it admits"):
            app.get("/forgotten", **answers())(route)


def test_the_gateway_checks_the_token_of_every_request_but_those() -> None:
    unchecked = {(method, path) for method, path, operation in operations() if operation["security"] == []}
    assert unchecked == WITHOUT_TOKEN
    assert all(
        operation["security"] == [{"Members": []}]
        for method, path, operation in operations()
        if (method, path) not in WITHOUT_TOKEN
    )
    members = API["Properties"]["DefinitionBody"]["components"]["securitySchemes"]["Members"]
    assert members["x-amazon-apigateway-authorizer"] == {
        "type": "jwt",
        "identitySource": "$request.header.Authorization",
        "jwtConfiguration": {
            "issuer": "!Sub https://cognito-idp.${AWS::Region}.amazonaws.com/${UserPool}",
            "audience": ["!Ref UserPoolClient"],
        },
    }


def test_the_data_of_merchants_survives_a_deleted_or_replaced_stack() -> None:
    table, pool = TEMPLATE["Resources"]["Table"], TEMPLATE["Resources"]["UserPool"]
    assert table["DeletionPolicy"] == pool["DeletionPolicy"] == "Retain"
    assert table["UpdateReplacePolicy"] == pool["UpdateReplacePolicy"] == "Retain"
    assert table["Properties"]["DeletionProtectionEnabled"] is True
    assert pool["Properties"]["DeletionProtection"] == "ACTIVE"


def test_no_caller_takes_the_whole_account() -> None:
    limits = API["Properties"]["DefaultRouteSettings"]
    assert 0 < limits["ThrottlingRateLimit"] <= limits["ThrottlingBurstLimit"] < 1000


def test_the_trigger_sees_the_merchant_of_an_earlier_release_and_no_member_sets_it() -> None:
    """Cognito has no way to remove an attribute of a pool, nor a claim's name that tokens of minutes ago carry."""
    pool = TEMPLATE["Resources"]["UserPool"]["Properties"]
    assert {attribute["Name"] for attribute in pool["Schema"]} == {"merchant_id", "role"}
    assert set(CLAIMS) == {"custom:merchant_id", "custom:role"}
    client = TEMPLATE["Resources"]["UserPoolClient"]["Properties"]
    claims = {"custom:merchant_id", "custom:role"}
    assert claims | {"email", "name"} <= set(client["ReadAttributes"])
    assert not claims & set(client["WriteAttributes"])


def test_a_session_ends_when_it_is_not_used_and_at_the_end_of_a_working_day() -> None:
    client = TEMPLATE["Resources"]["UserPoolClient"]["Properties"]
    units = client["TokenValidityUnits"]
    assert (client["RefreshTokenValidity"], units["RefreshToken"]) == (12, "hours")
    assert client["EnableTokenRevocation"] is True
    # Cognito states the validity of the access token, and the page takes it for that of the ID token.
    assert (client["IdTokenValidity"], units["IdToken"]) == (client["AccessTokenValidity"], units["AccessToken"])
    assert client["IdTokenValidity"] * 60 < IDLE_SECONDS < client["RefreshTokenValidity"] * 60 * 60


def test_cloudfront_hands_cookie_and_origin_to_the_api_and_caches_none_of_it() -> None:
    distribution = TEMPLATE["Resources"]["Distribution"]["Properties"]["DistributionConfig"]
    api = next(behavior for behavior in distribution["CacheBehaviors"] if behavior["PathPattern"] == "/api/*")
    # Amazon CloudFront, "Use managed cache policies" and "… origin request policies".
    assert api["CachePolicyId"] == "4135ea2d-6df8-44a3-9df3-4b5a84be39ad"  # CachingDisabled
    assert api["OriginRequestPolicyId"] == "b689b0a8-53d0-40ab-baf2-68738e2966ac"  # AllViewerExceptHostHeader
    assert {"POST", "DELETE"} <= set(api["AllowedMethods"])


def test_an_invitation_names_address_password_and_days_in_each_language() -> None:
    pool = load_template(conditions_hold=True)["Resources"]["UserPool"]["Properties"]
    days = pool["Policies"]["PasswordPolicy"]["TemporaryPasswordValidityDays"]
    mail = pool["AdminCreateUserConfig"]["InviteMessageTemplate"]["EmailMessage"]
    assert re.findall(r'lang="(..)"', mail) == [language.value for language in Language]
    assert re.findall(r"(\d+) d", mail) == [str(days)] * len(Language)
    assert all(placeholder in mail for placeholder in ("${PageUrl}", "{username}", "{####}"))


def test_our_words_are_sent_only_by_a_sender_of_ours() -> None:
    """Amazon Cognito refuses a message template together with its default sender."""
    for holds, account in ((True, "DEVELOPER"), (False, "COGNITO_DEFAULT")):
        pool = load_template(conditions_hold=holds)["Resources"]["UserPool"]["Properties"]
        assert pool["EmailConfiguration"]["EmailSendingAccount"] == account
        assert ("SourceArn" in pool["EmailConfiguration"]) == holds
        assert ("InviteMessageTemplate" in pool["AdminCreateUserConfig"]) == holds


def test_cognito_asks_the_trigger_before_each_token() -> None:
    events = TEMPLATE["Resources"]["SettingsOnTokenGenerationFunction"]["Properties"]["Events"]
    assert events["SignIn"] == {
        "Type": "Cognito",
        "Properties": {"UserPool": "!Ref UserPool", "Trigger": "PreTokenGeneration"},
    }
