"""Set the environment variables that Lambda gives a function, before the functions are imported."""

import os

ENVIRONMENT = {
    "AWS_ACCESS_KEY_ID": "test",
    "AWS_SECRET_ACCESS_KEY": "test",
    "AWS_DEFAULT_REGION": "eu-west-1",
    "TABLE_NAME": "klantkaart",
    "POWERTOOLS_SERVICE_NAME": "klantkaart",
    "PYDANTIC_DISABLE_PLUGINS": "__all__",
    "PAGE_URL": "https://klantkaart.example",
    "USER_POOL_CLIENT_ID": "4h57kf2example",
    "DOCUMENTS_BUCKET": "klantkaart-documents",
    "DOCUMENT_LINKS_URL": "",
    # Nothing answers there.
    "EXCHANGE_RATES_URL": "http://127.0.0.1:1",
    "KVK_URL": "http://127.0.0.1:1",
    "MOLLIE_URL": "http://127.0.0.1:1",
    "WEBSITES_URL": "",
    # Nothing answers there.
    "MAIL_URL": "http://127.0.0.1:1",
    "MAIL_SENDER": "mail@klantkaart.example",
    "MAIL_CONFIGURATION_SET": "klantkaart-mail",
    "MAIL_QUEUE_URL": "https://sqs.eu-west-1.amazonaws.com/123456789012/mail",
    "DOCUMENTS_QUEUE_URL": "https://sqs.eu-west-1.amazonaws.com/123456789012/documents",
    "KVK_QUEUE_URL": "https://sqs.eu-west-1.amazonaws.com/123456789012/kvk",
    "REMINDERS_QUEUE_URL": "https://sqs.eu-west-1.amazonaws.com/123456789012/reminders",
    "SUBSCRIPTIONS_QUEUE_URL": "https://sqs.eu-west-1.amazonaws.com/123456789012/subscriptions",
    "VAT_CHECKS_QUEUE_URL": "https://sqs.eu-west-1.amazonaws.com/123456789012/vat_checks",
    "VIES_URL": "http://127.0.0.1:1",
}
os.environ.update(ENVIRONMENT)
# Every boto client would load the certificate authorities of the machine, and all of them connect to loopback.
os.environ.pop("AWS_CA_BUNDLE", None)
