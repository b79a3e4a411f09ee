"""A function gets the rights that its act needs: one role for each set of rights, and a list of who has which."""

import re

from local.build.package.botocore_data import OPERATIONS
from tests.template import functions, load_template, resources, rights, role_of, routes

TEMPLATE = load_template()
# The role that EventBridge Scheduler assumes: tests/architecture/test_queues.py.
ROLES = {name: role for name, role in resources(TEMPLATE, "AWS::IAM::Role").items() if name != "SchedulerRole"}

READ = {"dynamodb:GetItem", "dynamodb:BatchGetItem", "dynamodb:Query"}
WRITE = {"dynamodb:PutItem", "dynamodb:UpdateItem", "dynamodb:DeleteItem", "dynamodb:ConditionCheckItem"}
INVITE = {"cognito-idp:AdminCreateUser", "cognito-idp:AdminGetUser"}
UPDATE_ACCOUNTS = {
    "cognito-idp:AdminEnableUser",
    "cognito-idp:AdminUserGlobalSignOut",
    "cognito-idp:AdminDeleteUser",
}

RECEIVE = {"sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:GetQueueAttributes"}
SEND = {"sqs:SendMessage"}

ACTIONS = {
    "NoRightsRole": set(),
    "ReaderRole": READ,
    "WriterRole": READ | WRITE,
    "FirstVisitRole": READ | WRITE - {"dynamodb:DeleteItem"},
    "SignInRole": READ | {"dynamodb:UpdateItem"},
    "MailingRole": READ | WRITE | SEND,
    "MailContentsRole": READ | {"s3:GetObject", "s3:ListBucket"},
    "MailOnSendRole": {
        *(READ | WRITE | RECEIVE | SEND),
        *("s3:PutObject", "s3:GetObject", "s3:ListBucket"),
        *("ses:SendEmail", "ses:SendRawEmail", "ses:DeleteSuppressedDestination"),
    },
    "MailOnFeedbackRole": READ | WRITE | RECEIVE,
    "DeletingRole": READ | WRITE | SEND,
    "InvoiceIssuingRole": READ | WRITE | SEND,
    "IssuingRole": READ | WRITE | SEND,
    "RegistriesRole": READ | WRITE | SEND,
    "CompanyLookupRole": READ | WRITE | SEND,
    "VatCheckingRole": READ | WRITE | SEND,
    "CompanyOnSyncRole": READ | WRITE | RECEIVE | SEND | {"kms:Decrypt"},
    "KvkKeyRole": READ | WRITE | SEND | {"kms:Encrypt"},
    "SubscribingRole": READ | WRITE | SEND,
    "VatOnCheckRole": READ | WRITE | RECEIVE | SEND,
    "SubscriptionsOnUpdateRole": READ | WRITE | RECEIVE | SEND | {"kms:Decrypt"},
    "CustomersOnDeletedRole": READ | WRITE | RECEIVE | {"s3:DeleteObject", "s3:ListBucket"},
    "MollieReportRole": READ | WRITE | SEND,
    "PaymentsOnSyncRole": READ | WRITE | RECEIVE | SEND | {"kms:Encrypt", "kms:Decrypt"},
    "PaymentsOnMollieReportRole": READ | WRITE | RECEIVE | SEND | {"kms:Decrypt"},
    "InvoicesOnIssuedRole": READ | WRITE | RECEIVE | {"s3:PutObject", "s3:GetObject", "s3:ListBucket"},
    "MollieKeyRole": READ | WRITE | SEND | {"kms:Encrypt"},
    "MandatesRole": READ | WRITE | {"kms:Encrypt", "kms:Decrypt"},
    "AvatarsRole": READ | WRITE | {"s3:GetObject", "s3:PutObject", "s3:DeleteObject", "s3:ListBucket"},
    "AvatarPreviewRole": READ
    | {"dynamodb:PutItem", "dynamodb:UpdateItem", "s3:GetObject", "s3:PutObject", "s3:ListBucket"},
    "LogoRole": READ | WRITE | {"s3:PutObject", "s3:GetObject"},
    "PayPageRole": READ | {"dynamodb:PutItem", "dynamodb:UpdateItem", "s3:GetObject", "s3:ListBucket"} | SEND,
    "CheckoutRole": READ | WRITE | {"kms:Decrypt"},
    "StatementPdfRole": READ | {"s3:GetObject", "s3:ListBucket"},
    "StatementSendRole": READ | WRITE | {"s3:GetObject", "s3:PutObject", "s3:ListBucket"} | SEND,
    "DocumentFilesRole": READ | {"dynamodb:PutItem", "s3:GetObject"} | SEND,
    "RemindersRole": READ | WRITE | SEND,
    "RemindersOnRunRole": READ | WRITE | RECEIVE | SEND,
    "SweepRole": READ | {"dynamodb:UpdateItem"} | SEND,
    "MembersRole": READ | WRITE | INVITE | SEND,
    "ExchangeRatesRole": {"dynamodb:BatchGetItem", "dynamodb:PutItem"},
    "InviteAgainRole": {
        *("dynamodb:GetItem", "dynamodb:UpdateItem", "dynamodb:ConditionCheckItem"),
        *INVITE,
    },
    "MerchantOpeningRole": READ | INVITE | {"dynamodb:PutItem", "dynamodb:UpdateItem"} | SEND,
    "SettingsOnAccountTaskRole": READ | WRITE | INVITE | UPDATE_ACCOUNTS | RECEIVE | SEND,
}

# Every other function is a reader when all its routes are GET, and a writer otherwise.
NAMED = {
    "ApiUnknownRouteFunction": "NoRightsRole",
    "AvatarApiFunction": "AvatarsRole",
    "AvatarPreviewFunction": "AvatarPreviewRole",
    "BillingOnRatesPublishedFunction": "ExchangeRatesRole",
    "CompanyFindFunction": "CheckoutRole",
    "CompanyOnSyncFunction": "CompanyOnSyncRole",
    "CompanyResyncFunction": "CompanyLookupRole",
    "CustomersApiFunction": "RegistriesRole",
    "CustomersDeleteFunction": "DeletingRole",
    "CustomersOnDeletedFunction": "CustomersOnDeletedRole",
    "CustomersOnRebuildRequestedFunction": "WriterRole",
    # Their POST only reads.
    "InvoicesExportFunction": "ReaderRole",
    "PaymentsExportFunction": "ReaderRole",
    "StatementExportFunction": "ReaderRole",
    "StatementPdfFunction": "StatementPdfRole",
    "StatementSendFunction": "StatementSendRole",
    "PayPageFunction": "PayPageRole",
    "PayStartFunction": "CheckoutRole",
    "PaymentsOnMollieReportFunction": "PaymentsOnMollieReportRole",
    "PaymentsRefundFunction": "MollieReportRole",
    "PaymentsOnMollieWebhookFunction": "MollieReportRole",
    "PaymentsOnSyncFunction": "PaymentsOnSyncRole",
    "InvoicesFilesFunction": "DocumentFilesRole",
    "InvoicesOnIssuedFunction": "InvoicesOnIssuedRole",
    "InvoicesIssueFunction": "InvoiceIssuingRole",
    "InvoicesSendFunction": "MailingRole",
    "InvoicesCreditFunction": "IssuingRole",
    "InvoicesCancelFunction": "IssuingRole",
    "ProfileApiFunction": "RegistriesRole",
    "MailApiFunction": "MailContentsRole",
    "MailCheckFunction": "MailingRole",
    "MailResendFunction": "MailingRole",
    "MailReleaseFunction": "MailingRole",
    "MailSentFunction": "MailContentsRole",
    "MailOnSendFunction": "MailOnSendRole",
    "MailOnFeedbackFunction": "MailOnFeedbackRole",
    "ProfileArchiveFunction": "SubscribingRole",
    "QueuesOnScheduleFunction": "SweepRole",
    "MandatesApiFunction": "MandatesRole",
    "MandatesRequestFunction": "CheckoutRole",
    "MandatesRevokeFunction": "CheckoutRole",
    "MandatesRevealFunction": "CheckoutRole",
    "RemindersSendFunction": "MailingRole",
    "RemindersOnRunFunction": "RemindersOnRunRole",
    "RemindersOnScheduleFunction": "RemindersRole",
    "SettingsRemindersFunction": "RemindersRole",
    "SubscriptionsApiFunction": "SubscribingRole",
    "SubscriptionsPauseFunction": "SubscribingRole",
    "SubscriptionsResumeFunction": "SubscribingRole",
    "SubscriptionsCancelFunction": "SubscribingRole",
    "SubscriptionsOnUpdateFunction": "SubscriptionsOnUpdateRole",
    "SettingsLogoFunction": "LogoRole",
    "SettingsKvkFunction": "KvkKeyRole",
    "SettingsMollieFunction": "MollieKeyRole",
    "SettingsMeFunction": "FirstVisitRole",
    "SettingsMembersFunction": "MembersRole",
    "SettingsInviteAgainFunction": "InviteAgainRole",
    "SettingsOnAccountTaskFunction": "SettingsOnAccountTaskRole",
    "SettingsOnMerchantOpenedFunction": "MerchantOpeningRole",
    "SessionBeginFunction": "NoRightsRole",
    "SessionRenewFunction": "NoRightsRole",
    "SessionEndFunction": "NoRightsRole",
    "SettingsOnTokenGenerationFunction": "SignInRole",
    "VatValidateFunction": "VatCheckingRole",
    # Its POST only reads.
    "VatIntraCommunityFunction": "ReaderRole",
    "VatOnCheckFunction": "VatOnCheckRole",
}

_SES = "!Sub arn:${AWS::Partition}:ses:${AWS::Region}:${AWS::AccountId}"

# Cognito evaluates no IAM policy for these: the refresh token itself is the right.
NEED_NO_RIGHT = {"GetTokensFromRefreshToken", "RevokeToken"}

LOGS_AND_TRACES = {
    "!Sub arn:${AWS::Partition}:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole",
    "!Sub arn:${AWS::Partition}:iam::aws:policy/AWSXrayWriteOnlyAccess",
}


def test_a_function_has_the_role_that_its_routes_need() -> None:
    for name, function in functions(TEMPLATE).items():
        methods = {method for method, _ in routes(name)}
        assert methods or name in NAMED, f"{name} has no route to derive its rights from: name its role above"
        derived = "ReaderRole" if methods == {"GET"} else "WriterRole"
        assert role_of(function) == NAMED.get(name, derived), name


def test_a_function_gets_rights_from_its_role_only() -> None:
    for name, function in functions(TEMPLATE).items():
        assert "Policies" not in function, name
    assert "Policies" not in TEMPLATE["Globals"]["Function"]


def test_every_role_is_used_and_allows_what_is_listed() -> None:
    assert set(ROLES) == {role_of(function) for function in functions(TEMPLATE).values()}
    assert {role: {action for action, _ in rights(TEMPLATE, role)} for role in ROLES} == ACTIONS


def test_a_role_is_assumed_by_lambda_only_and_has_no_policy_from_elsewhere() -> None:
    policies = {f"!Ref {name}" for name in resources(TEMPLATE, "AWS::IAM::ManagedPolicy")}
    for role in ROLES.values():
        assert role["AssumeRolePolicyDocument"]["Statement"] == [
            {"Effect": "Allow", "Principal": {"Service": "lambda.amazonaws.com"}, "Action": "sts:AssumeRole"}
        ]
        assert set(role["ManagedPolicyArns"]) - LOGS_AND_TRACES <= policies
        assert set(role["ManagedPolicyArns"]) >= LOGS_AND_TRACES


def test_no_permission_is_wider_than_its_table_pool_or_queue() -> None:
    own = {
        "dynamodb": {"Table"},
        "cognito-idp": {"UserPool"},
        "sqs": set(resources(TEMPLATE, "AWS::SQS::Queue")),
        "lambda": set(functions(TEMPLATE)),
        "s3": {"DocumentsBucket"},
        "kms": {"MollieKey"},
    }
    # At the mail service: the identity that sends and the set that reports; its list of addresses has no resource.
    of_mail = {
        "ses:SendEmail": {f"{_SES}:identity/*", f"{_SES}:configuration-set/${{MailConfigurationSet}}"},
        "ses:SendRawEmail": {f"{_SES}:identity/*", f"{_SES}:configuration-set/${{MailConfigurationSet}}"},
        "ses:DeleteSuppressedDestination": {"*"},
    }
    for role in resources(TEMPLATE, "AWS::IAM::Role"):
        for action, place in rights(TEMPLATE, role):
            if action in of_mail:
                assert place in of_mail[action]
                continue
            resource = re.fullmatch(
                r"!GetAtt (\w+)\.Arn|!Sub \$\{(\w+)\.Arn\}/"
                r"(index/list_[1-8]|\*|\*/(?:logos|avatars)/\*|(?:mails|avatar-previews|statement-prints)/\*)",
                place,
            )
            assert resource, place
            assert (resource[1] or resource[2]) in own[action.partition(":")[0]]
            # The names of files are random; logos and avatars are below their merchant.
            assert "*" not in action + place or resource[2] == "DocumentsBucket"


def test_every_index_of_the_table_can_be_read() -> None:
    indexes = {index["IndexName"] for index in TEMPLATE["Resources"]["Table"]["Properties"]["GlobalSecondaryIndexes"]}
    places = {f"!Sub ${{Table.Arn}}/index/{index}" for index in indexes} | {"!GetAtt Table.Arn"}
    assert {place for action, place in rights(TEMPLATE, "ReaderRole") if action == "dynamodb:Query"} == places


def test_nobody_gives_a_password_or_a_role_and_only_the_worker_deletes_an_account() -> None:
    """Cognito mails passwords to their owners; roles are in the table alone."""
    allowed = {action: role for role in ROLES for action, _ in rights(TEMPLATE, role) if "cognito" in action}
    assert set(allowed) == {f"cognito-idp:{operation}" for operation in OPERATIONS["cognito-idp"] - NEED_NO_RIGHT}
    assert not any(word in action for action in allowed for word in ("Password", "Auth", "Attributes"))
    for role in set(ROLES) - {"SettingsOnAccountTaskRole"}:
        assert not UPDATE_ACCOUNTS & {action for action, _ in rights(TEMPLATE, role)}


def test_no_secret_is_in_an_environment_variable() -> None:
    variables = TEMPLATE["Globals"]["Function"]["Environment"]["Variables"]
    assert set(variables) == {"TABLE_NAME", "POWERTOOLS_SERVICE_NAME", "PYDANTIC_DISABLE_PLUGINS"}
    for name, function in functions(TEMPLATE).items():
        own = dict(function.get("Environment", {}).get("Variables", {}))
        if any(action.startswith("s3:") for action, _ in rights(TEMPLATE, role_of(function))):
            # The name of a bucket that nobody can list.
            assert own.pop("DOCUMENTS_BUCKET") == "!Ref DocumentsBucket"
            assert own.pop("DOCUMENT_LINKS_URL", "") in ("", "!Ref DocumentLinksUrl")
        if name == "AddressesSuggestFunction":
            # The address of a public register.
            assert own.pop("ADDRESS_REGISTER_URL") == "!Ref AddressRegisterUrl"
        if name == "AvatarPreviewFunction":
            # Nothing, or the address of the stand-in.
            assert own.pop("WEBSITES_URL") == "!Ref WebsitesUrl"
        if name == "BillingOnRatesPublishedFunction":
            # The address of a public register.
            assert own.pop("EXCHANGE_RATES_URL") == "!Ref ExchangeRatesUrl"
        if name == "VatOnCheckFunction":
            # The address of a public register.
            assert own.pop("VIES_URL") == "!Ref ViesUrl"
        if any(action.startswith("kms:") for action, _ in rights(TEMPLATE, role_of(function))):
            # The id of the key that encrypts, and the address of the public API of Mollie or KVK.
            assert own.pop("SECRETS_KEY_ID") == "!Ref MollieKey"
            vendor = "KVK" if "KVK_URL" in own else "MOLLIE"
            assert own.pop(f"{vendor}_URL") == f"!Ref {vendor.title()}Url"
        if any(action.startswith("ses:") for action, _ in rights(TEMPLATE, role_of(function))):
            # Where the mail service is; and who sends, which every mail shows.
            assert own.pop("MAIL_URL") == "!Ref MailUrl"
            assert own.pop("MAIL_SENDER", "") in ("", "!Ref MailSender")
            assert own.pop("MAIL_CONFIGURATION_SET", "") in ("", "!Ref MailConfigurationSet")
        # The address of the page.
        assert own.pop("PAGE_URL", "") in ("", "!Ref PageUrl")
        if name.startswith("Session"):
            # A public address, and an id that every visitor of the sign-in page sees.
            assert own.pop("USER_POOL_CLIENT_ID") == "!Ref UserPoolClient"
            assert (name == "SessionBeginFunction") == bool(own.pop("SIGN_IN_URL", None))
        # Ids, which open nothing by themselves; a function gets those of the pool and the queues that it may call.
        called = {
            place.removeprefix("!GetAtt ").removesuffix(".Arn")
            for action, place in rights(TEMPLATE, role_of(function))
            if action.startswith("cognito-idp:") or action == "sqs:SendMessage"
        }
        assert sorted(own.values()) == sorted(f"!Ref {resource}" for resource in called), name
        for variable, value in own.items():
            assert (variable == "USER_POOL_ID") == (value == "!Ref UserPool")
            assert variable == "USER_POOL_ID" or variable.endswith("_QUEUE_URL")
