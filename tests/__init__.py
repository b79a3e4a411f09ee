"""The environment that a function finds in Lambda, before anything of ours is imported."""

import os

ENVIRONMENT = {
    "AWS_ACCESS_KEY_ID": "test",
    "AWS_SECRET_ACCESS_KEY": "test",
    "AWS_DEFAULT_REGION": "eu-west-1",
    "TABLE_NAME": "klantkaart",
    "POWERTOOLS_SERVICE_NAME": "klantkaart",
    "PYDANTIC_DISABLE_PLUGINS": "__all__",
}
os.environ.update(ENVIRONMENT)
# A machine's own authority would be read by every client, and all of them talk to loopback.
os.environ.pop("AWS_CA_BUNDLE", None)
