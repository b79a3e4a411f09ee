"""Files of documents are private, encrypted, and reached by the renderer, by the upload of logos and by links only."""

from tests.template import functions, load_template, resources, rights, role_of

TEMPLATE = load_template()
BUCKET = resources(TEMPLATE, "AWS::S3::Bucket")["DocumentsBucket"]


def test_the_bucket_is_private_and_encrypted_and_outlives_the_stack() -> None:
    assert set(BUCKET["PublicAccessBlockConfiguration"].values()) == {True}
    (rule,) = BUCKET["BucketEncryption"]["ServerSideEncryptionConfiguration"]
    assert rule["ServerSideEncryptionByDefault"] == {"SSEAlgorithm": "AES256"}
    assert BUCKET["OwnershipControls"]["Rules"] == [{"ObjectOwnership": "BucketOwnerEnforced"}]
    assert TEMPLATE["Resources"]["DocumentsBucket"]["DeletionPolicy"] == "Retain"


def test_copies_of_mails_and_previews_of_avatars_end_and_files_of_documents_do_not() -> None:
    rules = BUCKET["LifecycleConfiguration"]["Rules"]
    ends = {rule.get("Prefix"): rule["ExpirationInDays"] for rule in rules if "ExpirationInDays" in rule}
    assert ends == {"mails/": 3653, "avatar-previews/": 32, "statement-prints/": 32}


def test_nothing_reaches_the_bucket_unencrypted() -> None:
    (statement,) = resources(TEMPLATE, "AWS::S3::BucketPolicy")["DocumentsBucketPolicy"]["PolicyDocument"]["Statement"]
    assert statement["Effect"] == "Deny"
    assert statement["Condition"] == {"Bool": {"aws:SecureTransport": "false"}}


FILES, LOGOS = "!Sub ${DocumentsBucket.Arn}/*", "!Sub ${DocumentsBucket.Arn}/*/logos/*"
AVATARS = "!Sub ${DocumentsBucket.Arn}/*/avatars/*"
LIST = ("s3:ListBucket", "!GetAtt DocumentsBucket.Arn")
MAILS, PREVIEWS = "!Sub ${DocumentsBucket.Arn}/mails/*", "!Sub ${DocumentsBucket.Arn}/avatar-previews/*"
PRINTS = "!Sub ${DocumentsBucket.Arn}/statement-prints/*"


def test_a_function_reaches_only_the_files_that_its_act_needs() -> None:
    found = {
        name: {right for right in rights(TEMPLATE, role_of(function)) if right[0].startswith("s3:")}
        for name, function in functions(TEMPLATE).items()
    }
    assert {name: reached for name, reached in found.items() if reached} == {
        "AvatarApiFunction": {
            *(("s3:GetObject", AVATARS), ("s3:PutObject", AVATARS), ("s3:DeleteObject", AVATARS)),
            *(("s3:GetObject", PREVIEWS), LIST),
        },
        "AvatarPreviewFunction": {("s3:GetObject", PREVIEWS), ("s3:PutObject", PREVIEWS), LIST},
        "CustomersOnDeletedFunction": {("s3:DeleteObject", AVATARS), ("s3:DeleteObject", MAILS), LIST},
        "InvoicesFilesFunction": {("s3:GetObject", FILES)},
        "InvoicesOnIssuedFunction": {
            *(("s3:PutObject", FILES), ("s3:GetObject", LOGOS)),
            ("s3:ListBucket", "!GetAtt DocumentsBucket.Arn"),
        },
        "MailApiFunction": {("s3:GetObject", MAILS), LIST},
        "MailSentFunction": {("s3:GetObject", MAILS), LIST},
        # It attaches files, and keeps each mail as it was sent.
        "MailOnSendFunction": {
            *(("s3:GetObject", FILES), ("s3:PutObject", MAILS)),
            ("s3:ListBucket", "!GetAtt DocumentsBucket.Arn"),
        },
        "PayPageFunction": {("s3:GetObject", LOGOS), ("s3:ListBucket", "!GetAtt DocumentsBucket.Arn")},
        "StatementPdfFunction": {("s3:GetObject", LOGOS), ("s3:ListBucket", "!GetAtt DocumentsBucket.Arn")},
        "StatementSendFunction": {("s3:GetObject", LOGOS), ("s3:PutObject", PRINTS), LIST},
        "SettingsLogoFunction": {("s3:GetObject", LOGOS), ("s3:PutObject", LOGOS)},
    }


def test_what_renders_and_what_reads_pictures_is_in_a_layer_of_the_function_that_needs_it() -> None:
    assert TEMPLATE["Globals"]["Function"]["Layers"] == ["!Ref DependenciesLayer"]
    layers = {name: function["Layers"] for name, function in functions(TEMPLATE).items() if "Layers" in function}
    assert layers == {
        "AvatarPreviewFunction": ["!Ref ImagesLayer"],
        "InvoicesOnIssuedFunction": ["!Ref DocumentsLayer"],
        "StatementPdfFunction": ["!Ref DocumentsLayer"],
        "StatementSendFunction": ["!Ref DocumentsLayer"],
        "SettingsLogoFunction": ["!Ref ImagesLayer"],
    }
