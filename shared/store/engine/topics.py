"""Topics that filter the activity log: the first part of an entry's `kind`. Made by `make openapi`."""

from enum import StrEnum


class Topic(StrEnum):
    """The first part of an activity entry's `kind`, by which the log can be filtered."""

    CUSTOMER = "customer"
    STATUS = "status"
    TAGS = "tags"
    NOTES = "notes"
    CONTACTS = "contacts"
    ADDRESSES = "addresses"
    INVOICES = "invoices"
    ORDERS = "orders"
    PAYMENTS = "payments"
    CREDIT = "credit"
    REMINDERS = "reminders"
    SUBSCRIPTIONS = "subscriptions"
    MANDATES = "mandates"
    MAILS = "mails"
    SMART_LINKS = "smart_links"
    VAT = "vat"
