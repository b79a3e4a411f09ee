"""A preview of every mail, in every state that changes its words: what the tests read and a person looks at.

`python -m tests.unit.mails.previews FOLDER` writes them as files.
"""

import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

from shared.domain.core.languages import Language
from shared.domain.core.money import Amount
from shared.domain.money.invoices.credited import Credited
from shared.domain.money.invoices.invoices import Invoice
from shared.domain.money.invoices.settlements import Settlement
from shared.domain.money.reminders.reminder_clauses import charges_text, more_text
from shared.domain.money.reminders.reminder_interest import InterestVerdict
from shared.domain.money.reminders.reminder_texts import (
    StageText,
    Tone,
    Values,
    fill,
)
from shared.domain.money.statements.statement_mails import StatedBalance
from shared.mails.check_mail import check_mail
from shared.mails.content import Content, MailLook, Unsubscribing
from shared.mails.invoice_mail import invoice_mail
from shared.mails.reminder_mail import OpenInvoice, reminder_mail
from shared.mails.statement_mail import statement_mail
from tests.unit.documents.samples import BELGIAN_SELLER, DUTCH_SELLER, REPAIRS, invoice

BEFORE_DUE, AFTER_DUE = date(2026, 11, 20), date(2026, 12, 9)
PAY_URL = "https://klantkaart.example/pay/Zm9vYmFyYmF6"
LOGO_URL = f"{PAY_URL}/logo"
STOP_URL = "https://klantkaart.example/reminders/Zm9vYmFyYmF6"
RIGHT_TO_LEFT = "שירותי דוד בע״מ"
HOSTILE = '<script>alert(1)</script> {{ 7 * 7 }} {0} "O\'Neil" & <b>'
LONG = "Internationale" + "aannemersmaatschappij" * 8

DUE = invoice(REPAIRS, reference="PO 2026-331")
_PLAIN_SELLER = DUTCH_SELLER.model_copy(
    update={"iban": None, "bic": None, "accent": None, "footer": None, "registration_number": None, "vat_number": None}
)
_CREDITED = Credited(lines=[], groups=[], net=DUE.totals.net_total, vat=DUE.totals.vat_total)
_SETTLED = Settlement(payment_id=None, amount=DUE.totals.gross_total, settled_on=BEFORE_DUE)
_OPEN = [
    OpenInvoice("2026-0131", Amount(121000, "EUR"), date(2026, 11, 3), "RF92202601310"),
    OpenInvoice("2026-0140", Amount(4235, "EUR"), date(2026, 11, 17), "RF12202601400"),
    OpenInvoice("2026-0148", Amount(303202, "EUR"), date(2026, 11, 28), "RF3920260148"),
]

_TOTAL = Amount(428437, "EUR")
INTEREST = InterestVerdict(amount=Amount(2503, "EUR"), allowed=True, until=date(2026, 11, 20), law="BW 6:119a")

Preview = Callable[[Language, bool], Content]


def look(language: Language, has_logo: bool, **different: Any) -> MailLook:
    reply_to = "administratie@vandijk.example"
    made = MailLook(language, "Van Dijk", DUTCH_SELLER, LOGO_URL if has_logo else None, reply_to)
    return made._replace(**different)


def _invoice(
    document: Invoice,
    *,
    today: date = BEFORE_DUE,
    greeted: str = "Jan de Vries",
    pay_url: str | None = PAY_URL,
    has_ubl: bool = True,
    **different: Any,
) -> Preview:
    def made(language: Language, has_logo: bool) -> Content:
        of_seller = {"seller": document.seller} | different
        return invoice_mail(
            document,
            look(language, has_logo, **of_seller),
            greeted=greeted,
            pay_url=pay_url,
            today=today,
            has_ubl=has_ubl,
        )

    return made


def _reminder(
    owed: list[OpenInvoice],
    *,
    texts: tuple[str, str] | None = None,
    paid_at_once: int | None = None,
    pay_url: str | None = PAY_URL,
    clause: Callable[[Language], str | None] = lambda _: None,
    **different: Any,
) -> Preview:
    """Return a reminder with the product's words, unless there are others."""

    def made(language: Language, has_logo: bool) -> Content:
        total = sum((one.balance for one in owed[1:]), owed[0].balance)
        numbers = tuple(one.number for one in owed)
        values = Values("Jan de Vries", "Van Dijk", total, numbers, date(2026, 11, 3), 17)
        subject, text = texts or fill(StageText(), Tone.FRIENDLY, values, language)
        return reminder_mail(
            owed,
            look(language, has_logo, **different),
            subject=subject,
            text="\n\n".join(part for part in (text, clause(language)) if part),
            greeted="Jan de Vries",
            pay_url=pay_url,
            today=BEFORE_DUE,
            paid_at_once=paid_at_once,
            unsubscribing=Unsubscribing(STOP_URL),
        )

    return made


def _statement(
    balance: Amount = _TOTAL,
    *,
    first: date | None = None,
    greeted: str = "Jan de Vries",
    pay_url: str | None = PAY_URL,
    **different: Any,
) -> Preview:
    def made(language: Language, has_logo: bool) -> Content:
        return statement_mail(
            StatedBalance(first, BEFORE_DUE, balance),
            look(language, has_logo, **different),
            greeted=greeted,
            pay_url=pay_url,
            reference="C-0042",
            unsubscribing=Unsubscribing(STOP_URL),
        )

    return made


def _check(greeted: str, **different: Any) -> Preview:
    return lambda language, has_logo: check_mail(look(language, has_logo, **different), greeted=greeted)


PREVIEWS: dict[str, Preview] = {
    "test": _check("Jan de Vries"),
    "test with names from right to left": _check(RIGHT_TO_LEFT, sender=RIGHT_TO_LEFT),
    "invoice": _invoice(DUE),
    "invoice without its e-invoice": _invoice(DUE, has_ubl=False),
    "invoice past due": _invoice(DUE, today=AFTER_DUE),
    "invoice paid": _invoice(DUE.model_copy(update={"settlements": [_SETTLED]})),
    "invoice in flight": _invoice(DUE.model_copy(update={"in_flight": ["tr_1"]})),
    "invoice credited": _invoice(DUE.model_copy(update={"credited": _CREDITED})),
    "invoice without online payment": _invoice(DUE, pay_url=None),
    "invoice with nothing optional": _invoice(
        invoice(REPAIRS, seller=_PLAIN_SELLER), pay_url=None, reply_to=None, sender="Van Dijk"
    ),
    "invoice of a Belgian seller": _invoice(invoice(seller=BELGIAN_SELLER), sender="Bakkerij Peeters"),
    "invoice in yen": _invoice(invoice(REPAIRS, currency="JPY")),
    "invoice with names from right to left": _invoice(
        invoice(REPAIRS, seller=DUTCH_SELLER.model_copy(update={"name": RIGHT_TO_LEFT})),
        greeted=RIGHT_TO_LEFT,
        sender=RIGHT_TO_LEFT,
    ),
    "invoice with hostile values": _invoice(
        invoice(
            REPAIRS, reference=HOSTILE, seller=DUTCH_SELLER.model_copy(update={"name": HOSTILE, "footer": HOSTILE})
        ),
        greeted=HOSTILE,
        sender=HOSTILE,
    ),
    "invoice with long words": _invoice(
        invoice(REPAIRS, reference=LONG, number="FACTUUR-2026-AFDELING-NOORD-000123"), greeted=LONG, sender=LONG
    ),
    "reminder of one": _reminder(_OPEN[:1]),
    "reminder of several": _reminder(_OPEN),
    "reminder without online payment": _reminder(_OPEN, pay_url=None),
    "reminder in the merchant's words": _reminder(
        _OPEN, texts=("Nog even dit", "Wij zagen nog geen betaling.\n\nKunt u dit nakijken?\nDank alvast.")
    ),
    "reminder with costs and interest": _reminder(
        _OPEN, clause=lambda language: charges_text(Amount(4000, "EUR"), INTEREST, language)
    ),
    "reminder of a part": _reminder(_OPEN, clause=lambda language: more_text(1234, language)),
    "reminder that describes": _reminder([one._replace(of_what="Ketelonderhoud, herfst") for one in _OPEN[:2]]),
    "reminder of forty": _reminder(
        [one._replace(number=f"2026-{at:04}") for at in range(40) for one in _OPEN[:1]], paid_at_once=25
    ),
    "statement": _statement(),
    "statement from a day": _statement(first=date(2026, 1, 1)),
    "statement with nothing open": _statement(Amount(0, "EUR")),
    "statement with more credited than invoiced": _statement(Amount(-2500, "EUR")),
    "statement without online payment": _statement(pay_url=None),
    "statement with nothing optional": _statement(pay_url=None, seller=_PLAIN_SELLER, reply_to=None),
    "statement with names from right to left": _statement(greeted=RIGHT_TO_LEFT, sender=RIGHT_TO_LEFT),
    "statement with hostile values": _statement(greeted=HOSTILE, sender=HOSTILE),
    "statement with long words": _statement(greeted=LONG, sender=LONG),
}


def write(folder: Path) -> None:
    for name, made in PREVIEWS.items():
        for language in Language:
            for has_logo in (True, False):
                content = made(language, has_logo)
                file = folder / f"{name.replace(' ', '-')}.{language}{'' if has_logo else '.no-logo'}"
                file.with_name(file.name + ".html").write_text(content.html)
                file.with_name(file.name + ".txt").write_text(content.text)


if __name__ == "__main__":
    write(Path(sys.argv[1]))
