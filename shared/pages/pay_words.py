"""The words of the pay page in each language."""

from typing import Final

from typing_extensions import TypedDict

from shared.domain.core.languages import Language


class Words(TypedDict):
    """`{0}` is the number of an invoice, how many `invoices` they are, or with `{1}` the ends of an amount."""

    language: str
    invoice: str
    invoices: str
    to_pay: str
    due: str
    overdue: str
    pay_with: str
    pay: str
    other_method: str
    secure: str
    not_online: str
    paid: str
    paid_text: str
    in_flight: str
    in_flight_text: str
    credited: str
    credited_text: str
    cancelled: str
    cancelled_text: str
    nothing: str
    nothing_text: str
    waiting: str
    waiting_text: str
    check_again: str
    not_paid: str
    received: str
    back: str
    pay_link_not_found: str
    pay_link_not_found_text: str
    amount_changed: str
    amount_changed_text: str
    too_many_checkouts: str
    too_many_checkouts_text: str
    checkout_refused: str
    checkout_refused_text: str
    mollie_unavailable: str
    mollie_unavailable_text: str
    pay_again: str
    link_paid: str
    link_paid_text: str
    inactive: str
    inactive_text: str
    used_up: str
    used_up_text: str
    used_once: str
    used_once_text: str
    link_closed: str
    link_closed_text: str
    link_not_online: str
    deposit: str
    amount: str
    amount_ends: str
    amount_missing: str
    amount_unreadable: str
    amount_out_of_range: str
    failed: str
    failed_text: str


WORDS: Final[dict[Language, Words]] = {
    Language.EN: {
        "language": "English",
        "invoice": "Invoice {0}",
        "invoices": "{0} open invoices",
        "to_pay": "To pay",
        "due": "Due on {0}",
        "overdue": "Was due on {0}",
        "pay_with": "Pay with {0}",
        "pay": "Pay",
        "other_method": "Choose another way to pay",
        "secure": "You pay on the secure page of Mollie, our payment service.",
        "not_online": "Online payment is not possible now. Pay by bank transfer, with the details on the invoice.",
        "paid": "Paid",
        "paid_text": "Thank you. There is nothing left to pay.",
        "in_flight": "Your payment is on its way",
        "in_flight_text": "Some ways of paying take a few working days. You do not need to do anything.",
        "credited": "Credited",
        "credited_text": "This invoice was credited. There is nothing left to pay.",
        "cancelled": "Cancelled",
        "cancelled_text": "This invoice was cancelled. You do not need to pay it.",
        "nothing": "Nothing to pay",
        "nothing_text": "There are no open invoices.",
        "waiting": "We are waiting for your payment to be confirmed",
        "waiting_text": "This page shows the result by itself. You may also close it.",
        "check_again": "Check again",
        "not_paid": "The payment was not completed. You can try again.",
        "received": "We received your payment. Thank you.",
        "back": "Back to the payment page",
        "pay_link_not_found": "This link is no longer available",
        "pay_link_not_found_text": "Check the address, or ask the sender for a new link.",
        "amount_changed": "The amount has changed",
        "amount_changed_text": "The amount changed since you opened the page. Check the new one first.",
        "too_many_checkouts": "Too many attempts",
        "too_many_checkouts_text": "Try again in an hour, or pay by bank transfer.",
        "checkout_refused": "This cannot be paid online",
        "checkout_refused_text": "Ask the sender how else you can pay.",
        "mollie_unavailable": "The payment service does not answer",
        "mollie_unavailable_text": "Nothing was charged. Try again in a moment.",
        "pay_again": "Pay again",
        "link_paid": "Thank you",
        "link_paid_text": "We received your payment.",
        "inactive": "This cannot be paid at the moment",
        "inactive_text": "Ask the sender for a new link.",
        "used_up": "Sold out",
        "used_up_text": "There is nothing left to pay for here.",
        "used_once": "Already paid",
        "used_once_text": "This link was for one payment.",
        "link_closed": "This can no longer be paid",
        "link_closed_text": "Nothing was charged. The link was closed, or paid by somebody else.",
        "link_not_online": "Online payment is not possible now. Try again later.",
        "deposit": "A deposit: it is deducted from a later invoice.",
        "amount": "Amount",
        "amount_ends": "From {0} to {1}",
        "amount_missing": "Write an amount from {0} to {1}.",
        "amount_unreadable": "This is no amount. Write it in digits, such as {0}.",
        "amount_out_of_range": "Write an amount from {0} to {1}.",
        "failed": "Something went wrong",
        "failed_text": "Nothing was charged. Go back to the page and try again.",
    },
    Language.NL: {
        "language": "Nederlands",
        "invoice": "Factuur {0}",
        "invoices": "{0} openstaande facturen",
        "to_pay": "Te betalen",
        "due": "Uiterlijk te betalen op {0}",
        "overdue": "Vervallen op {0}",
        "pay_with": "Betalen met {0}",
        "pay": "Betalen",
        "other_method": "Een andere betaalwijze kiezen",
        "secure": "U betaalt op de beveiligde pagina van Mollie, onze betaaldienst.",
        "not_online": "Online betalen kan nu niet. Maak het bedrag over met de gegevens op de factuur.",
        "paid": "Betaald",
        "paid_text": "Dank u wel. Er staat niets meer open.",
        "in_flight": "Uw betaling is onderweg",
        "in_flight_text": "Sommige betaalwijzen duren enkele werkdagen. U hoeft niets te doen.",
        "credited": "Gecrediteerd",
        "credited_text": "Deze factuur is gecrediteerd. Er staat niets meer open.",
        "cancelled": "Geannuleerd",
        "cancelled_text": "Deze factuur is geannuleerd. U hoeft haar niet te betalen.",
        "nothing": "Niets te betalen",
        "nothing_text": "Er zijn geen openstaande facturen.",
        "waiting": "We wachten op de bevestiging van uw betaling",
        "waiting_text": "Deze pagina toont het resultaat vanzelf. U kunt haar ook sluiten.",
        "check_again": "Opnieuw kijken",
        "not_paid": "De betaling is niet voltooid. U kunt het opnieuw proberen.",
        "received": "We hebben uw betaling ontvangen. Dank u wel.",
        "back": "Terug naar de betaalpagina",
        "pay_link_not_found": "Deze link is niet meer beschikbaar",
        "pay_link_not_found_text": "Controleer het adres, of vraag de afzender om een nieuwe link.",
        "amount_changed": "Het bedrag is gewijzigd",
        "amount_changed_text": "Het bedrag is gewijzigd sinds u de pagina opende. Bekijk eerst het nieuwe.",
        "too_many_checkouts": "Te veel pogingen",
        "too_many_checkouts_text": "Probeer het over een uur opnieuw, of maak het bedrag over.",
        "checkout_refused": "Online betalen is niet mogelijk",
        "checkout_refused_text": "Vraag de afzender hoe u anders kunt betalen.",
        "mollie_unavailable": "De betaaldienst antwoordt niet",
        "mollie_unavailable_text": "Er is niets afgeschreven. Probeer het zo opnieuw.",
        "pay_again": "Nog een keer betalen",
        "link_paid": "Dank u wel",
        "link_paid_text": "We hebben uw betaling ontvangen.",
        "inactive": "Dit kan nu niet worden betaald",
        "inactive_text": "Vraag de afzender om een nieuwe link.",
        "used_up": "Uitverkocht",
        "used_up_text": "Hier valt niets meer te betalen.",
        "used_once": "Al betaald",
        "used_once_text": "Deze link was voor één betaling.",
        "link_closed": "Dit kan niet meer worden betaald",
        "link_closed_text": "Er is niets afgeschreven. De link is gesloten, of iemand anders heeft al betaald.",
        "link_not_online": "Online betalen kan nu niet. Probeer het later opnieuw.",
        "deposit": "Een aanbetaling: die gaat van een latere factuur af.",
        "amount": "Bedrag",
        "amount_ends": "Van {0} tot en met {1}",
        "amount_missing": "Vul een bedrag in van {0} tot en met {1}.",
        "amount_unreadable": "Dit is geen bedrag. Schrijf het in cijfers, bijvoorbeeld {0}.",
        "amount_out_of_range": "Vul een bedrag in van {0} tot en met {1}.",
        "failed": "Er ging iets mis",
        "failed_text": "Er is niets afgeschreven. Ga terug naar de pagina en probeer het opnieuw.",
    },
    Language.ES: {
        "language": "Español",
        "invoice": "Factura {0}",
        "invoices": "{0} facturas pendientes",
        "to_pay": "Importe a pagar",
        "due": "Vence el {0}",
        "overdue": "Venció el {0}",
        "pay_with": "Pagar con {0}",
        "pay": "Pagar",
        "other_method": "Elegir otra forma de pago",
        "secure": "Pagará en la página segura de Mollie, nuestro servicio de pagos.",
        "not_online": "Ahora no se puede pagar en línea. Pague por transferencia con los datos de la factura.",
        "paid": "Pagada",
        "paid_text": "Gracias. No queda nada por pagar.",
        "in_flight": "Su pago está en camino",
        "in_flight_text": "Algunas formas de pago tardan unos días laborables. No tiene que hacer nada.",
        "credited": "Abonada",
        "credited_text": "Esta factura se ha abonado. No queda nada por pagar.",
        "cancelled": "Anulada",
        "cancelled_text": "Esta factura se ha anulado. No tiene que pagarla.",
        "nothing": "Nada que pagar",
        "nothing_text": "No hay facturas pendientes.",
        "waiting": "Estamos esperando la confirmación de su pago",
        "waiting_text": "Esta página mostrará el resultado por sí sola. También puede cerrarla.",
        "check_again": "Comprobar de nuevo",
        "not_paid": "El pago no se ha completado. Puede intentarlo de nuevo.",
        "received": "Hemos recibido su pago. Gracias.",
        "back": "Volver a la página de pago",
        "pay_link_not_found": "Este enlace ya no está disponible",
        "pay_link_not_found_text": "Compruebe la dirección o pida un enlace nuevo al remitente.",
        "amount_changed": "El importe ha cambiado",
        "amount_changed_text": "El importe ha cambiado desde que abrió la página. Compruebe primero el nuevo.",
        "too_many_checkouts": "Demasiados intentos",
        "too_many_checkouts_text": "Inténtelo dentro de una hora o pague por transferencia.",
        "checkout_refused": "No se puede pagar en línea",
        "checkout_refused_text": "Pregunte al remitente de qué otra forma puede pagar.",
        "mollie_unavailable": "El servicio de pagos no responde",
        "mollie_unavailable_text": "No se ha cobrado nada. Inténtelo de nuevo dentro de un momento.",
        "pay_again": "Pagar otra vez",
        "link_paid": "Gracias",
        "link_paid_text": "Hemos recibido su pago.",
        "inactive": "Ahora no se puede pagar",
        "inactive_text": "Pida un enlace nuevo al remitente.",
        "used_up": "Agotado",
        "used_up_text": "Aquí ya no queda nada por pagar.",
        "used_once": "Ya está pagado",
        "used_once_text": "Este enlace era para un solo pago.",
        "link_closed": "Ya no se puede pagar",
        "link_closed_text": "No se ha cobrado nada. El enlace se ha cerrado o alguien ya lo ha pagado.",
        "link_not_online": "Ahora no se puede pagar en línea. Inténtelo más tarde.",
        "deposit": "Un anticipo: se descuenta de una factura posterior.",
        "amount": "Importe",
        "amount_ends": "De {0} a {1}",
        "amount_missing": "Escriba un importe de {0} a {1}.",
        "amount_unreadable": "Esto no es un importe. Escríbalo en cifras, por ejemplo {0}.",
        "amount_out_of_range": "Escriba un importe de {0} a {1}.",
        "failed": "Algo ha fallado",
        "failed_text": "No se ha cobrado nada. Vuelva a la página e inténtelo de nuevo.",
    },
}

# The names of the means of payment, which are the same in all languages but for these.
NAMES: Final = {
    "ideal": "iDEAL",
    "bancontact": "Bancontact",
    "paypal": "PayPal",
    "eps": "EPS",
    "przelewy24": "Przelewy24",
    "bizum": "Bizum",
}
TRANSLATED_NAMES: Final = {
    Language.EN: {"creditcard": "card", "banktransfer": "bank transfer"},
    Language.NL: {"creditcard": "creditcard", "banktransfer": "overboeking"},
    Language.ES: {"creditcard": "tarjeta", "banktransfer": "transferencia"},
}
