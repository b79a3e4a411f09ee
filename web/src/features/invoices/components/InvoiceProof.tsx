// The answer of VIES because of which an invoice has no VAT, with the evidence of it.
import { useState } from "react";
import { Button } from "../../../shared/components/buttons/Button";
import { dayOf } from "../../../shared/formats";
import { useTranslation } from "../../../shared/i18n/useTranslation";
import { Layer, onDemand } from "../../../shared/onDemand";
import type { Invoice } from "../api/invoices";

const VatProofDialog = onDemand(() => import("../../../shared/money/VatProofDialog"));
const dialogs = [VatProofDialog];

interface InvoiceProofProps {
  customerId: string;
  proof: NonNullable<Invoice["vat_proof"]>;
}

export function InvoiceProof({ customerId, proof }: InvoiceProofProps) {
  const { t, i18n } = useTranslation();
  const [isShown, setIsShown] = useState(false);
  const day = proof.checked_at.slice(0, 10);
  return (
    <>
      <bdi>{proof.number}</bdi> · <time dateTime={day}>{dayOf(day, i18n.language)}</time>
      {proof.consultation_number && (
        <>
          {" · "}
          <bdi>{proof.consultation_number}</bdi>
        </>
      )}{" "}
      <Button look="quiet" {...VatProofDialog.intent} onClick={() => setIsShown(true)}>
        {t("invoices.showProof")}
      </Button>
      <Layer dialogs={dialogs}>
        {isShown && <VatProofDialog customerId={customerId} proofId={proof.id} onClose={() => setIsShown(false)} />}
      </Layer>
    </>
  );
}
