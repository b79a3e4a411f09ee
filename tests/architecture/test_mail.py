"""Only the mail service reports what becomes of a mail, by one topic, and only that fills the queue of feedback."""

from tests.template import load_template, resources, routes

TEMPLATE = load_template()


def test_the_queue_of_feedback_takes_messages_of_the_topic_only() -> None:
    (policy,) = resources(TEMPLATE, "AWS::SQS::QueuePolicy").values()
    (statement,) = policy["PolicyDocument"]["Statement"]
    assert policy["Queues"] == ["!Ref MailOnFeedbackQueue"]
    assert statement["Principal"] == {"Service": "sns.amazonaws.com"}
    assert statement["Condition"] == {"ArnEquals": {"aws:SourceArn": "!Ref MailFeedbackTopic"}}


def test_the_topic_takes_messages_of_the_mail_service_of_this_account_only() -> None:
    (policy,) = resources(TEMPLATE, "AWS::SNS::TopicPolicy").values()
    (statement,) = policy["PolicyDocument"]["Statement"]
    assert statement["Principal"] == {"Service": "ses.amazonaws.com"}
    assert statement["Condition"] == {"StringEquals": {"aws:SourceAccount": "!Ref AWS::AccountId"}}


def test_feedback_has_no_route() -> None:
    assert routes("MailOnFeedbackFunction") == set()


def test_the_mail_service_reports_what_the_worker_understands() -> None:
    (events,) = resources(TEMPLATE, "AWS::SES::ConfigurationSetEventDestination").values()
    assert events["EventDestination"]["MatchingEventTypes"] == ["bounce", "complaint", "delivery", "reject"]


def test_the_mail_service_is_not_asked_by_more_workers_than_it_takes_mails_a_second() -> None:
    source = TEMPLATE["Resources"]["MailOnSendFunction"]["Properties"]["Events"]["Message"]["Properties"]
    assert source["ScalingConfig"] == {"MaximumConcurrency": 5}
