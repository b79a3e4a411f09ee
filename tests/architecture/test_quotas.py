"""The stack stays below 85 % of every AWS quota: as it is, and as large as the whole product will be."""

import json
import sys
from collections import Counter

from local.build.quotas import FULL, TEMPLATE, Template, Use, load, processed, report, uses
from local.build.stack import SAMCONFIG

FUNCTIONS, ROUTES, QUEUES, SCHEDULES = 135, 200, 12, 6
# A role and two managed policies of its own for every fifth function that is still to come.
FUNCTIONS_PER_ROLE = 5
WORKER, SCHEDULED = "CustomersOnDeleted", "QueuesOnSchedule"


def below_every_quota(title: str, found: list[Use]) -> bool:
    """Print the table, which pytest shows with -s and when the test fails."""
    sys.stdout.write(f"\n{title}\n{report(found)}\n")
    return not any(use.is_full for use in found)


def copies(blocks: Template, names: tuple[str, ...], old: str, new: str) -> Template:
    """Return blocks under other names; references from one to another follow."""
    renamed: Template = json.loads(json.dumps({name: blocks[name] for name in names}).replace(old, new))
    return renamed


def add_queue(resources: Template, stem: str) -> None:
    parts = ("Queue", "DeadLetters", "DeadLettersAlarm", "AgeAlarm", "Role", "Function")
    resources |= copies(load()["Resources"], tuple(WORKER + part for part in parts), WORKER, stem)


def add_schedule(resources: Template, stem: str) -> None:
    parts = (f"{SCHEDULED}Function", "SchedulerRole")
    added = copies(load()["Resources"], parts, SCHEDULED, stem)
    resources |= added | {"SchedulerRole": resources.get("SchedulerRole", added["SchedulerRole"])}
    (statement,) = resources["SchedulerRole"]["Properties"]["Policies"][0]["PolicyDocument"]["Statement"]
    started = {"Fn::GetAtt": [f"{stem}Function", "Arn"]}
    statement["Resource"] += [started] if started not in statement["Resource"] else []


def add_function(resources: Template, stem: str) -> None:
    resources |= copies(resources, ("NotesApiFunction",), "NotesApi", stem)
    resources["Api"]["Connectors"]["Invoke"]["Properties"]["Destination"].append({"Id": f"{stem}Function"})


def add_role(resources: Template, stem: str) -> None:
    resources |= copies(resources, ("MembersRole", "InviteMembers", "UpdateAccounts"), "Members", stem)
    resources[f"{stem}Function"]["Properties"]["Role"] = {"Fn::GetAtt": [f"{stem}Role", "Arn"]}


def add_route(paths: Template, number: int, stem: str) -> None:
    path = "/customers/{customer_id}/notes/{note_id}"
    operation = copies(paths[path], ("patch",), "NotesApi", stem)
    paths[f"/customers/{{customer_id}}/subscriptions{number:03}/{{note_id}}"] = operation


def count(resources: Template, kind: str) -> int:
    return sum(resource["Type"] == kind for resource in resources.values())


def whole_product() -> Template:
    """Return template.yaml grown to the functions, routes, queues, schedules and roles of the whole product."""
    template = load()
    resources = template["Resources"]
    for number in range(QUEUES - count(resources, "AWS::SQS::Queue") // 2):
        add_queue(resources, f"InvoicesOnPaymentReceived{number:02}")
    for number in range(SCHEDULES - kinds(template)["AWS::Scheduler::Schedule"]):
        add_schedule(resources, f"SubscriptionsOnEveryHour{number}")
    missing = FUNCTIONS - count(resources, "AWS::Serverless::Function")
    stems = [f"InvoicesSendReminderAgain{number:03}" for number in range(missing)]
    for number, stem in enumerate(stems):
        add_function(resources, stem)
        if number % FUNCTIONS_PER_ROLE == 0:
            add_role(resources, stem)
    paths = resources["Api"]["Properties"]["DefinitionBody"]["paths"]
    for number in range(ROUTES - sum(map(len, paths.values()))):
        add_route(paths, number, stems[number % len(stems)])
    return template


def kinds(template: Template) -> Counter[str]:
    return Counter(resource["Type"] for resource in processed(template)["Resources"].values())


def test_the_stack_is_below_85_percent_of_every_quota() -> None:
    assert below_every_quota("Of the quotas, the stack takes", uses(load()))


def test_the_whole_product_will_be_below_85_percent_of_every_quota() -> None:
    whole = whole_product()
    found = kinds(whole)
    assert found["AWS::Lambda::Function"] == FUNCTIONS
    assert found["AWS::SQS::Queue"] == 2 * QUEUES
    assert found["AWS::Lambda::EventSourceMapping"] == QUEUES
    now = kinds(load())
    # Each queue has as many alarms as it has queues: itself and its dead letters.
    of_no_queue = now["AWS::CloudWatch::Alarm"] - now["AWS::SQS::Queue"]
    assert found["AWS::CloudWatch::Alarm"] == of_no_queue + 2 * QUEUES
    assert found["AWS::Scheduler::Schedule"] == SCHEDULES
    routes = whole["Resources"]["Api"]["Properties"]["DefinitionBody"]["paths"]
    assert sum(map(len, routes.values())) == ROUTES
    title = f"{FUNCTIONS} functions, {ROUTES} routes, {QUEUES} queues and {SCHEDULES} schedules take"
    assert below_every_quota(title, uses(whole))


def test_a_function_costs_two_resources() -> None:
    template = load()
    before = kinds(template).total()
    add_function(template["Resources"], "TicketsApi")
    assert kinds(template).total() == before + 2


def test_a_full_quota_is_found_and_shown_first() -> None:
    found = [Use("routes", 255, 300, "here"), Use("roles", 254, 300, "here"), Use("bytes", 9, 3, "here", applies=False)]
    assert [use.what for use in found if use.is_full] == ["routes"]
    assert report(found).split()[0] == f"{FULL:.1%}"


def test_a_template_of_more_than_51200_bytes_is_sent_through_a_bucket() -> None:
    assert "resolve_s3 = true" in SAMCONFIG.read_text()
    assert len(TEMPLATE.read_text()) < 1_000_000
