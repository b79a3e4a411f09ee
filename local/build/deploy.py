"""`make deploy`: the stack, the page and the API's document to AWS, with the credentials of the AWS CLI."""

import json
import os
import time
from typing import Any

import boto3
from botocore.exceptions import BotoCoreError, ClientError

from local.build import web
from local.build.package.target import PYTHON, compiler
from local.build.page_files import cache_control, content_type, names
from local.build.stack import STACK, Deployment, outputs
from local.paths import OPENAPI, PAGE, TOOLS, Failure, one_clear_sentence
from local.progress import step

REGION = os.environ.get("AWS_REGION") or os.environ.get("AWS_DEFAULT_REGION") or "eu-west-1"


def deploy() -> None:
    """Build and deploy everything. The first time deploys the stack twice.

    Only the first deployment creates the page's address, which Cognito must allow as a redirect.
    """
    account = _account()
    if compiler() is None:
        print(f"Warning: no Python {PYTHON} here, so no bytecode: cold starts will take twice as long.")
    if not web.is_built():
        with step("Building the page"):
            web.build()
    with step("Building the functions"):
        _deployment("").build()
    cloudformation = boto3.client("cloudformation", region_name=REGION)
    known = _page_url(cloudformation)
    with step(f"Deploying to account {account}, {REGION} (sam deploy)"):
        _deployment(known).deploy()
    deployed = outputs(cloudformation)
    if deployed["PageUrl"] != known:
        with step("Registering the page's address with Cognito (sam deploy)"):
            _deployment(deployed["PageUrl"]).deploy()
    with step("Uploading the page"):
        _upload(deployed)
    print(f"\nKlantkaart is at {deployed['PageUrl']}. Open a merchant and make its members: see README.md.")


def _account() -> str:
    """Return the account of the credentials; raise Failure when there are none."""
    try:
        return str(boto3.client("sts", region_name=REGION).get_caller_identity()["Account"])
    except (BotoCoreError, ClientError) as error:
        sentence = f"No usable AWS credentials ({error}). Sign in first: aws sso login, or set AWS_PROFILE."
        raise Failure(sentence) from None


def _page_url(cloudformation: Any) -> str:
    """Return the page's address, or "" before the first deployment."""
    try:
        return outputs(cloudformation).get("PageUrl", "")
    except ClientError:
        return ""


def _deployment(page_url: str) -> Deployment:
    """A parameter that is left out keeps the value of the last deployment."""
    senders = {"InvitationSender": "INVITATION_SENDER", "MailSender": "MAIL_SENDER"}
    parameters = {"PageUrl": page_url} | {name: os.environ.get(variable, "") for name, variable in senders.items()}
    named = {name: value for name, value in parameters.items() if value}
    return Deployment(TOOLS / "aws", {"AWS_REGION": REGION}, named)


def _upload(deployed: dict[str, str]) -> None:
    """Upload index.html last, so that it never names files that are not there yet."""
    s3 = boto3.client("s3", region_name=REGION)
    files = {name: (PAGE / name).read_bytes() for name in sorted(names(PAGE), key=lambda name: name == "index.html")}
    config = {"sign_in_url": deployed["SignInUrl"], "client_id": deployed["UserPoolClientId"]}
    whole = {"config.json": json.dumps(config).encode(), "api/openapi.json": OPENAPI.read_bytes(), **files}
    for name, content in whole.items():
        s3.put_object(
            Bucket=deployed["PageBucketName"],
            Key=name,
            Body=content,
            ContentType=content_type(name),
            CacheControl=cache_control(name),
        )
    boto3.client("cloudfront").create_invalidation(
        DistributionId=deployed["DistributionId"],
        InvalidationBatch={
            "Paths": {"Quantity": 1, "Items": ["/*"]},
            "CallerReference": f"{STACK}-{time.time_ns()}",
        },
    )


if __name__ == "__main__":
    with one_clear_sentence():
        deploy()
