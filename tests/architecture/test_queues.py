"""Every queue keeps what fails, raises an alarm, and is read by one worker that reports each failed message."""

from typing import Any

from shared.integrations import cognito, user_pool
from shared.store.engine import outbox
from tests.template import Right, functions, load_template, resources, rights, role_of

TEMPLATE = load_template()
QUEUES = resources(TEMPLATE, "AWS::SQS::Queue")
ALARMS = resources(TEMPLATE, "AWS::CloudWatch::Alarm")
WORKERS = {name.removesuffix("Queue"): queue for name, queue in QUEUES.items() if not name.endswith("DeadLetters")}
RECEIVE = {"sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:GetQueueAttributes"}


def events(kind: str) -> dict[str, list[dict[str, Any]]]:
    """Return logical id → properties of the events of a type, of every function that has any."""
    found = {
        name: [event["Properties"] for event in function.get("Events", {}).values() if event["Type"] == kind]
        for name, function in functions(TEMPLATE).items()
    }
    return {name: properties for name, properties in found.items() if properties}


def alarm_on(metric: str, queue: str) -> dict[str, Any]:
    """Return the one alarm on a metric of a queue."""
    dimensions = [{"Name": "QueueName", "Value": f"!GetAtt {queue}.QueueName"}]
    found = [alarm for alarm in ALARMS.values() if (alarm["MetricName"], alarm["Dimensions"]) == (metric, dimensions)]
    assert len(found) == 1, f"{metric} of {queue}"
    return found[0]


def test_a_queue_is_named_after_its_worker_and_has_dead_letters_of_its_own() -> None:
    expected = {f"{stem}{part}" for stem in WORKERS for part in ("Queue", "DeadLetters")}
    assert set(QUEUES) == expected
    assert {f"{stem}Function" for stem in WORKERS} == set(events("SQS"))


def test_a_message_that_fails_five_times_is_kept_for_two_weeks() -> None:
    for stem, queue in WORKERS.items():
        dead_letters = f"{stem}DeadLetters"
        assert queue["RedrivePolicy"] == {
            "deadLetterTargetArn": f"!GetAtt {dead_letters}.Arn",
            "maxReceiveCount": 5,
        }
        assert QUEUES[dead_letters]["MessageRetentionPeriod"] == 14 * 24 * 60 * 60


def test_a_message_stays_hidden_for_six_times_the_worker_s_timeout() -> None:
    """AWS Lambda, "Using Lambda with Amazon SQS": a shorter time delivers messages twice while they are worked on."""
    default = TEMPLATE["Globals"]["Function"]["Timeout"]
    for stem, queue in WORKERS.items():
        assert queue["VisibilityTimeout"] == 6 * functions(TEMPLATE)[f"{stem}Function"].get("Timeout", default), stem


def test_the_worker_of_accounts_finishes_a_batch_for_which_every_call_of_cognito_times_out() -> None:
    """The store gets as long as Cognito."""
    task = user_pool.MAX_CALLS * (cognito.CONNECT_SECONDS + user_pool.READ_SECONDS)
    (source,) = events("SQS")["SettingsOnAccountTaskFunction"]
    assert 2 * source["BatchSize"] * task < functions(TEMPLATE)["SettingsOnAccountTaskFunction"]["Timeout"]


def test_the_sweep_sends_a_message_again_only_after_the_queue_would_have_delivered_it_again() -> None:
    for stem, queue in WORKERS.items():
        assert queue["VisibilityTimeout"] < outbox.FIRST_RETRY_AFTER.total_seconds(), stem


def test_a_worker_reads_its_own_queue_and_reports_each_failed_message() -> None:
    for name, sources in events("SQS").items():
        assert [source["Queue"] for source in sources] == [f"!GetAtt {name.removesuffix('Function')}Queue.Arn"]
        assert sources[0]["FunctionResponseTypes"] == ["ReportBatchItemFailures"]


def test_a_queue_raises_an_alarm_when_messages_fail_or_wait() -> None:
    for stem in WORKERS:
        failed = alarm_on("ApproximateNumberOfMessagesVisible", f"{stem}DeadLetters")
        waiting = alarm_on("ApproximateAgeOfOldestMessage", f"{stem}Queue")
        assert failed["Threshold"] == 1
        assert waiting["Threshold"] <= 15 * 60
        for alarm in (failed, waiting):
            assert alarm["Namespace"] == "AWS/SQS"
            assert alarm["AlarmActions"] == ["!Ref Alarms"]
            assert alarm["Statistic"] == "Maximum"
            assert alarm["ComparisonOperator"] == "GreaterThanOrEqualToThreshold"


def test_only_its_worker_receives_from_a_queue() -> None:
    """The emulator delivers without these rights, so only this test finds a missing one."""
    for name, function in functions(TEMPLATE).items():
        received: set[Right] = {right for right in rights(TEMPLATE, role_of(function)) if right[0] in RECEIVE}
        stem = name.removesuffix("Function")
        own = {(action, f"!GetAtt {stem}Queue.Arn") for action in RECEIVE} if stem in WORKERS else set()
        assert received == own, name


def test_a_schedule_starts_functions_through_the_scheduler_s_role() -> None:
    scheduled = events("ScheduleV2")
    started = {f"!GetAtt {name}.Arn" for name in scheduled}
    if scheduled:
        assert rights(TEMPLATE, "SchedulerRole") == {("lambda:InvokeFunction", function) for function in started}
    for schedules in scheduled.values():
        for schedule in schedules:
            assert schedule["RoleArn"] == "!GetAtt SchedulerRole.Arn"
            assert schedule["OmitName"] is True
    assert events("Schedule") == {}
