"""A figure: what was measured, its target, and whether it differs from an earlier run by more than noise."""

from dataclasses import dataclass
from typing import Literal

Change = Literal["", "same", "better", "worse"]

# The difference between two runs of the same code. Ratios are taken round by round, so they hold within 0.1, or a
# tenth where they are larger than 1; times drift with the machine, by a fifth. Counts have no unit and no noise.
_NOISE_OF_RATIOS = 0.1
_NOISE_OF_TIMES = 0.2

# The bounds of each command, by the columns of its line; `None` stands for every command that has no line of its own
# for the column. 100 items is the most that DynamoDB takes in one transaction (Amazon DynamoDB, "TransactWriteItems").
COMMAND_BOUNDS: dict[str | None, dict[str, float]] = {
    None: {"items": 100, "items, fullest": 100, "reads": 1, "single writes": 0, "transactions": 1},
    "add_note": {"items": 4},
    "edit_note": {"items": 4},
    "delete_note": {"items": 4},
    "restore_note": {"items": 4},
    "pin_note": {"items": 4},
    "unpin_note": {"items": 4},
    # Draws a number before its transaction, so that creating customers never waits for one another.
    "create_customer": {"single writes": 1},
    # Reads the trash first, because repeating a deletion returns the same.
    "delete_customer": {"reads": 2},
    # Reads and marks the linked rows between the transaction that begins the restoration and the one that ends it, and
    # reads which of the customer's tags there still are.
    "restore_customer": {"reads": 3, "transactions": 2},
    # The list of the person's merchants, then all of their records at once.
    "read_me": {"reads": 2},
    # The task of the invitation, then the member, with Cognito between the two.
    "invite_member": {"transactions": 2},
    # The customer, its row in the list of the tag, the log entry and the count of the tag.
    "assign_tags": {"items": 4, "write units": 24},
    # The tombstone, where the invoice was deleted rather than cancelled.
    "restore_invoice": {"reads": 2},
    # The customer, then each invoice with what decides about it: a transaction each.
    "cancel_selected_invoices": {"reads": 2},
    # The member and the customer, a Query for each status of issued invoices and one for credit notes, the documents.
    "export_invoices_of_customer": {"reads": 9},
    # The member as it is now, the list, then the documents.
    "export_invoices": {"reads": 3},
    # The account, and whether another payment has the reference.
    "record_payment": {"reads": 2},
    # The payment, because it names the invoices that are read with the account.
    "undo_payment": {"reads": 2},
    "restore_payment": {"reads": 2},
    "refund_payment": {"reads": 2},
    "undo_refund": {"reads": 2},
    # The payment, the account, and whether another payment has the new reference.
    "edit_payment": {"reads": 3},
    # The merchant's currency, a Query for each status that open invoices are listed in, the account.
    "apply_credit": {"reads": 4},
    # The customer with the merchant, then the invoices.
    "get_statement": {"reads": 2},
    # The member as it is now, and then the same.
    "export_statement": {"reads": 3},
    # The same as the page.
    "print_statement": {"reads": 2},
    # The same, and the contacts, of whom some receive invoices.
    "send_statement": {"reads": 3},
    # The member and the customer, the list of each origin, the payments and the customer.
    "export_payments_of_customer": {"reads": 6},
    # The member as it is now, the list, the payments, then their customers.
    "export_payments": {"reads": 4},
    # Mollie's customer, the mandate before Mollie is asked, and what it answered: a transaction each, with the reads
    # that it is conditional on, because a stop in between must lose and double none.
    "create_mandate": {"reads": 8, "transactions": 3},
    # The link, Mollie's customer, and the payment that gives the mandate.
    "request_mandate": {"reads": 4, "transactions": 3},
    # The mandate and the connection before Mollie is asked, the account and all mandates after it.
    "revoke_mandate": {"reads": 5},
    # The merchant with its settings, the card with its contacts, a Query for each status that open invoices are listed
    # in, then the invoices with what was sent.
    "send_reminder": {"reads": 7},
    # The same, for the forecast that they answer; before it the customer and what was sent.
    "pause_reminders": {"reads": 10},
    "resume_reminders": {"reads": 10},
    # The member as it is now, then the merchant with its settings.
    "preview_reminder": {"reads": 2},
    # The member as it is now, then a Query of the documents of the period.
    "export_intra_community": {"reads": 2},
    # The customer with the merchant and the invoice, then the contacts, of whom some receive invoices.
    "send_invoice": {"reads": 2},
    # The customer, the list of what is held, then those mails.
    "release_mails": {"reads": 3},
    # Queries the list of each status for a customer who has the tag. Writes the tags and their counts.
    "delete_tag": {"items": 2, "reads": 4},
}


@dataclass(frozen=True, slots=True)
class Figure:
    """`target` is the largest value that meets it; a figure without one serves for comparison.

    `unit` is "×" (a ratio), "ms", "µs", or "" (a count, which repeats exactly). `column` places the figure in a table
    with one line for each name.
    """

    name: str
    measured: float
    target: float | None = None
    unit: str = "×"
    note: str = ""
    column: str = ""

    @property
    def rounded(self) -> float:
        """Times and ratios to two decimals, because more of them are noise; counts to four."""
        return round(self.measured, 2 if self.unit else 4)

    @property
    def falls_short(self) -> bool:
        return self.target is not None and self.rounded > self.target

    @property
    def verdict(self) -> str:
        if self.target is None:
            return ""
        return "missed" if self.falls_short else "met"

    def change_from(self, earlier: float | None) -> Change:
        """Compare with the same figure of an earlier run; "" where that run has none."""
        if earlier is None:
            return ""
        if self.unit == "×":
            noise = max(1, earlier) * _NOISE_OF_RATIOS
        else:
            noise = earlier * _NOISE_OF_TIMES if self.unit else 0
        difference = round(self.rounded - earlier, 4)
        if abs(difference) <= noise:
            return "same"
        return "worse" if difference > 0 else "better"


def command_bound(command: str, column: str) -> float | None:
    return COMMAND_BOUNDS.get(command, {}).get(column, COMMAND_BOUNDS[None].get(column))
