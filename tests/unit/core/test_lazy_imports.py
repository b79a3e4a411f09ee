"""Lazy packages: their submodules and names can be imported, and nothing else is loaded."""

import subprocess
import sys

import pytest

from tests.template import ROOT


def in_a_new_process(program: str) -> str:
    ran = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True)
    assert ran.returncode == 0, ran.stderr
    return ran.stdout.strip()


@pytest.mark.parametrize(
    ("statement", "unused"),
    [
        ("from aws_lambda_powertools.event_handler import APIGatewayHttpResolver, content_types", "asyncio"),
        ("from aws_lambda_powertools.logging import Logger", "aws_lambda_powertools.metrics"),
        (
            "from aws_lambda_powertools.utilities.data_classes import APIGatewayProxyEventV2",
            "aws_lambda_powertools.utilities.data_classes.kinesis_firehose_event",
        ),
        ("import phonenumbers; phonenumbers.parse('0612345678', 'NL')", "phonenumbers.phonenumbermatcher"),
        ("import botocore.client", "botocore.docs.sharedexample"),
    ],
)
def test_a_part_comes_without_the_others(statement: str, unused: str) -> None:
    assert in_a_new_process(f"import functions, sys; {statement}; print({unused!r} in sys.modules)") == "False"
    assert in_a_new_process(f"import sys; {statement}; print({unused!r} in sys.modules)") == "True"


def test_a_name_is_the_same_thing_as_in_its_part() -> None:
    printed = in_a_new_process(
        "import functions, phonenumbers, aws_lambda_powertools as top\n"
        "from phonenumbers.phonenumberutil import parse\n"
        "from aws_lambda_powertools.logging.logger import Logger\n"
        "print(phonenumbers.parse is parse, top.Logger is Logger, hasattr(top, 'nothing'))"
    )
    assert printed == "True True False"


def test_a_package_runs_for_a_name_that_it_makes_itself() -> None:
    printed = in_a_new_process(
        "import functions, sys, boto3, botocore.docs, aws_lambda_powertools as top\n"
        "print(botocore.docs.DEPRECATED_SERVICE_NAMES is not None, top.PACKAGE_PATH.name, hasattr(top, 'nothing'))"
    )
    assert printed == "True aws_lambda_powertools False"


def test_a_package_that_was_imported_stays_as_it_is() -> None:
    printed = in_a_new_process(
        "import phonenumbers; before = phonenumbers.parse; import functions, sys; "
        "print(sys.modules['phonenumbers'].parse is before, '__getattr__' in vars(phonenumbers))"
    )
    assert printed == "True False"
