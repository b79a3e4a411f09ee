"""Queue `vat_checks`: check the VAT number of a customer in VIES."""

from shared.commands.registries import vat_checks
from shared.messages.vat import VatCatchUp, VatChecking
from shared.queue import worker

handler = worker(VatChecking, VatCatchUp, work=vat_checks.finish)
