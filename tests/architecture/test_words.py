"""The page has words for every code that documents, tax classes, the logo and avatars are refused with.

Of each language the same: the catalogues of Dutch and Spanish have the type of the English one.
"""

import ast
import json
import re
from collections.abc import Iterator

from tests.template import ROOT

PATHS = re.compile(
    r"/(invoices|orders|credit-notes|payments|subscriptions|mandates|smart-links|transactions|credit|tax-classes|logo|avatar"
    r"|avatars|avatar-previews|mails|reminders)\b"
)
PARTS = [
    ROOT / "web/src" / part / "en.ts"
    for part in (
        "shared/i18n/messages/start",
        "shared/customer/messages",
        "shared/money/messages",
        "shared/money/reminders/messages",
        "features/invoices/messages",
        "features/mail/messages",
        "features/mandates/messages",
        "features/orders/messages/start",
        "features/payments/messages/start",
        "features/settings/messages",
        "features/settings/reminding/messages",
        "features/smart_links/messages",
        "features/subscriptions/messages",
        "features/subscriptions/messages/start",
    )
]
# A program's mistake rather than a person's: the page sends no request that is refused with these.
OF_PROGRAMS = {"body_too_large", "invalid_base64", "no_such_route", "not_text", "nothing_to_change", "one_discount"}
OF_PROGRAMS |= {"unsupported_media_type"}


def words(of: str) -> set[str]:
    texts = [part.read_text() for part in PARTS]
    blocks = [block for text in texts for block in re.findall(rf"(?ms)^  {of}: {{$(.*?)^  }},$", text)]
    return set(re.findall(r"(?m)^    (\w+):", "\n".join(blocks)))


def codes_of_fields() -> Iterator[str]:
    domain = ROOT / "shared/domain"
    sources = [*(domain / "money").rglob("*.py"), ROOT / "shared/images.py"]
    for pattern in ("*settings.py", "number_series_edits.py", "logo*.py"):
        sources += (domain / "team").glob(pattern)
    place = {"FieldProblem": 1, "PydanticCustomError": 0, "_problem": 0, "_refused": 0}
    for source in sources:
        for node in ast.walk(ast.parse(source.read_text())):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in place:
                code = node.args[place[node.func.id]]
                if isinstance(code, ast.Constant):
                    yield str(code.value)


def codes_of_errors() -> set[str]:
    document = json.loads((ROOT / "docs/openapi.json").read_text())
    text = json.dumps([one for path, one in document["paths"].items() if PATHS.search(path)])
    components = document["components"]
    responses = [components["responses"][name] for name in re.findall(r"#/components/responses/(\w+)", text)]
    failures = set(re.findall(r"#/components/schemas/(\w+Error)\b", text + json.dumps(responses)))
    return {components["schemas"][name]["allOf"][1]["properties"]["code"]["enum"][0] for name in failures}


def test_every_code_has_words() -> None:
    fields, errors = set(codes_of_fields()), codes_of_errors()
    assert {"same_line_id", "before_last", "same_day", "damaged_image", "same_prefix", "file_too_large"} <= fields
    assert {"invoice_incomplete", "order_paid", "tax_class_needed", "logo_not_found", "avatar_not_found"} <= errors
    assert fields - OF_PROGRAMS - words("problems") == set()
    assert errors - OF_PROGRAMS - words("errors") == set()
