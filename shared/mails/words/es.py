"""The words of mails in Spanish."""

from typing import Final

from shared.mails.words.words import Words

WORDS: Final[Words] = {
    "greeting": "Hola, {0}:",
    "regards": "Un cordial saludo,",
    "invoice_subject": "Factura {0} de {1}",
    "invoice_intro": "Le enviamos nuestra factura {0} del {1}.",
    "attached": "La encontrará adjunta en PDF y como factura electrónica (UBL) para su programa de contabilidad.",
    "reference": "Su referencia: {0}",
    "to_pay": "Importe a pagar",
    "due": "Vence el {0}",
    "overdue": "Venció el {0}",
    "paid": "Pagada",
    "paid_text": "No queda nada por pagar. Guarde esta factura para su contabilidad.",
    "in_flight": "Su pago está en camino",
    "in_flight_text": "No tiene que hacer nada. Guarde esta factura para su contabilidad.",
    "credited": "Abonada",
    "credited_text": "Esta factura se ha abonado. No queda nada por pagar.",
    "pay": "Pagar en línea",
    "pay_all": "Pagar todo en línea",
    "pay_in_parts": "La página admite {0} facturas a la vez, primero las que vencieron antes.",
    "pay_link": "Pagar en línea:",
    "transfer": "O por transferencia",
    "account_holder": "Titular",
    "iban": "IBAN",
    "bic": "BIC",
    "payment_reference": "Concepto",
    "questions": "¿Tiene alguna pregunta? Escriba a {0}.",
    "reply": "¿Tiene alguna pregunta? Responda a este correo.",
    "copies": "Adjuntamos una copia de cada factura.",
    "invoice": "Factura {0}",
    "total": "Total a pagar",
    "registration": "N.º de registro {0}",
    "belgian_registration": "N.º de empresa {0}",
    "vat": "NIF/IVA {0}",
    "phone": "Teléfono {0}",
    "unsubscribe": "No recibir más recordatorios",
    "unsubscribe_why": "Recibe este correo porque tiene una factura pendiente.",
}
