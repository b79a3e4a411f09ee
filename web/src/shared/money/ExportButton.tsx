// Exports the issued documents or the payments of a period, of one customer or of all, for the bookkeeper.
import { Download } from "lucide-react";
import { useState } from "react";
import { useWhyNot } from "../access/useWhyNot";
import { Button } from "../components/buttons/Button";
import { useTranslation } from "../i18n/useTranslation";
import { Layer, onDemand } from "../onDemand";
import type { Exported } from "./ExportDialog";

const ExportDialog = onDemand(() => import("./ExportDialog"));
const dialogs = [ExportDialog];

export function ExportButton({ of, customerId }: { of: Exported; customerId?: string }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const whyNot = useWhyNot()(of === "payments" ? "payments:export" : "invoices:export");
  return (
    <>
      <Button unavailable={whyNot} onClick={() => setOpen(true)}>
        <Download size={16} aria-hidden />
        {t("documentExport.open")}
      </Button>
      <Layer dialogs={dialogs}>
        {open && <ExportDialog of={of} customerId={customerId} onClose={() => setOpen(false)} />}
      </Layer>
    </>
  );
}
