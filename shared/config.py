"""Settings of the deployment, read from the environment at first use."""

import os
from functools import cache


@cache
def table_name() -> str:
    return os.environ["TABLE_NAME"]


@cache
def user_pool_id() -> str:
    """Only functions that change members have it."""
    return os.environ["USER_POOL_ID"]


@cache
def user_pool_client_id() -> str:
    """Only the functions of the session have this, and the two below."""
    return os.environ["USER_POOL_CLIENT_ID"]


@cache
def page_url() -> str:
    """The page's origin, without a slash at the end."""
    return os.environ["PAGE_URL"]


def pay_url(token: str) -> str:
    """The address of the page on which a customer pays."""
    return f"{page_url()}/pay/{token}"


@cache
def sign_in_url() -> str:
    """The base of Cognito's OAuth endpoints."""
    return os.environ["SIGN_IN_URL"]


@cache
def address_register_url() -> str:
    """Only the function that suggests addresses has it."""
    return os.environ["ADDRESS_REGISTER_URL"]


@cache
def websites_url() -> str:
    """The address of the stand-in for all websites, as on one machine; "" to reach the websites themselves."""
    return os.environ["WEBSITES_URL"]


@cache
def exchange_rates_url() -> str:
    """Only the function that stores exchange rates has it."""
    return os.environ["EXCHANGE_RATES_URL"]


@cache
def vies_url() -> str:
    """Only the function that checks VAT numbers has it."""
    return os.environ["VIES_URL"]


@cache
def kvk_url() -> str:
    """The origin of KVK's APIs; only functions that call KVK have it."""
    return os.environ["KVK_URL"]


@cache
def mollie_url() -> str:
    """The origin of Mollie's API; only functions that call Mollie have it."""
    return os.environ["MOLLIE_URL"]


@cache
def secrets_key_id() -> str:
    """The key of KMS that secrets of merchants are encrypted with; only functions that use those have it."""
    return os.environ["SECRETS_KEY_ID"]


@cache
def mail_url() -> str:
    """The endpoint of the mail service where that is not Amazon SES itself, as on one machine; else ""."""
    return os.environ["MAIL_URL"]


@cache
def mail_sender() -> str:
    """The address that mail to customers comes from, "" where none is set up."""
    return os.environ["MAIL_SENDER"]


@cache
def mail_configuration_set() -> str:
    """The configuration set of the mail service, which reports what becomes of a mail."""
    return os.environ["MAIL_CONFIGURATION_SET"]


@cache
def documents_bucket() -> str:
    """Only functions that keep or link the files of documents have it."""
    return os.environ["DOCUMENTS_BUCKET"]


@cache
def document_links_url() -> str:
    """The origin of links to documents where that is not S3 itself, as on one machine; else ""."""
    return os.environ["DOCUMENT_LINKS_URL"]


@cache
def queue_url(queue: str) -> str:
    """`deletions` is DELETIONS_QUEUE_URL; only functions that send to a queue have its address."""
    return os.environ[f"{queue.upper()}_QUEUE_URL"]
