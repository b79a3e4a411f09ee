"""The words of mails in Dutch."""

from typing import Final

from shared.mails.words.words import Words

WORDS: Final[Words] = {
    "greeting": "Beste {0},",
    "regards": "Met vriendelijke groet,",
    "invoice_subject": "Factuur {0} van {1}",
    "invoice_intro": "Hierbij ontvangt u onze factuur {0} van {1}.",
    "attached": "De factuur is bijgevoegd als pdf, en als e-factuur (UBL) voor uw boekhoudprogramma.",
    "reference": "Uw kenmerk: {0}",
    "to_pay": "Te betalen",
    "due": "Uiterlijk te betalen op {0}",
    "overdue": "Vervallen op {0}",
    "paid": "Betaald",
    "paid_text": "Er staat niets meer open. Deze factuur is voor uw administratie.",
    "in_flight": "Uw betaling is onderweg",
    "in_flight_text": "U hoeft niets te doen. Deze factuur is voor uw administratie.",
    "credited": "Gecrediteerd",
    "credited_text": "Deze factuur is gecrediteerd. Er staat niets meer open.",
    "pay": "Online betalen",
    "pay_all": "Alles online betalen",
    "pay_in_parts": "De pagina neemt {0} facturen tegelijk, de oudste vervaldatum eerst.",
    "pay_link": "Online betalen:",
    "transfer": "Of per overboeking",
    "account_holder": "Naam",
    "iban": "IBAN",
    "bic": "BIC",
    "payment_reference": "Betalingskenmerk",
    "questions": "Hebt u vragen? Mail naar {0}.",
    "reply": "Hebt u vragen? Beantwoord dan deze mail.",
    "copies": "Van elke factuur is een kopie bijgevoegd.",
    "invoice": "Factuur {0}",
    "total": "Totaal te betalen",
    "registration": "KVK {0}",
    "belgian_registration": "Ondernemingsnummer {0}",
    "vat": "Btw {0}",
    "phone": "Telefoon {0}",
    "unsubscribe": "Geen herinneringen meer ontvangen",
    "unsubscribe_why": "U ontvangt deze mail omdat er een factuur openstaat.",
}
