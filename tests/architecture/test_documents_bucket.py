"""Files of documents are private, encrypted, and reached by the renderer and by links only."""

from tests.template import functions, load_template, resources, rights, role_of

TEMPLATE = load_template()
BUCKET = resources(TEMPLATE, "AWS::S3::Bucket")["DocumentsBucket"]


def test_the_bucket_is_private_and_encrypted_and_outlives_the_stack() -> None:
    assert set(BUCKET["PublicAccessBlockConfiguration"].values()) == {True}
    (rule,) = BUCKET["BucketEncryption"]["ServerSideEncryptionConfiguration"]
    assert rule["ServerSideEncryptionByDefault"] == {"SSEAlgorithm": "AES256"}
    assert BUCKET["OwnershipControls"]["Rules"] == [{"ObjectOwnership": "BucketOwnerEnforced"}]
    assert TEMPLATE["Resources"]["DocumentsBucket"]["DeletionPolicy"] == "Retain"


def test_nothing_reaches_the_bucket_unencrypted() -> None:
    (statement,) = resources(TEMPLATE, "AWS::S3::BucketPolicy")["DocumentsBucketPolicy"]["PolicyDocument"]["Statement"]
    assert statement["Effect"] == "Deny"
    assert statement["Condition"] == {"Bool": {"aws:SecureTransport": "false"}}


def test_the_renderer_alone_writes_files_and_has_the_layer_that_renders() -> None:
    found = {
        name: {action for action, _ in rights(TEMPLATE, role_of(function)) if action.startswith("s3:")}
        for name, function in functions(TEMPLATE).items()
    }
    writers = {name for name, actions in found.items() if actions - {"s3:GetObject"}}
    assert writers == {"InvoicesOnIssuedFunction"}
    assert TEMPLATE["Globals"]["Function"]["Layers"] == ["!Ref DependenciesLayer"]
    layers = {name: function["Layers"] for name, function in functions(TEMPLATE).items() if "Layers" in function}
    assert layers == {"InvoicesOnIssuedFunction": ["!Ref DocumentsLayer"]}
