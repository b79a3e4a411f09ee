// Exports the issued invoices and credit notes of a period, of one customer or of all, for the bookkeeper.
import { Download } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useWhyNot } from "../access/useWhyNot";
import { Button } from "../components/Button";
import { Layer, onDemand } from "../onDemand";

const ExportDialog = onDemand(() => import("./ExportDialog"));
const dialogs = [ExportDialog];

export function ExportButton({ customerId }: { customerId?: string }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button unavailable={useWhyNot()("invoices:export")} onClick={() => setOpen(true)}>
        <Download size={16} aria-hidden />
        {t("documentExport.open")}
      </Button>
      <Layer dialogs={dialogs}>{open && <ExportDialog customerId={customerId} onClose={() => setOpen(false)} />}</Layer>
    </>
  );
}
