// Opens the dialog that sends the statement that is shown by mail.
import { Send } from "lucide-react";
import { useState } from "react";
import { useWhyNot } from "../../../shared/access/useWhyNot";
import { Button } from "../../../shared/components/buttons/Button";
import { useTranslation } from "../../../shared/i18n/useTranslation";
import { Layer, onDemand } from "../../../shared/onDemand";
import type { Stated } from "../api/statement";

const SendDialog = onDemand(() => import("./SendDialog"));
const dialogs = [SendDialog];

export function SendStatement({ customerId, stated }: { customerId: string; stated: Stated }) {
  const { t } = useTranslation();
  const whyNot = useWhyNot();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button unavailable={whyNot("invoices:write")} {...SendDialog.intent} onClick={() => setOpen(true)}>
        <Send size={16} aria-hidden />
        {t("statement.send.open")}
      </Button>
      <Layer dialogs={dialogs}>
        {open && <SendDialog customerId={customerId} stated={stated} onClose={() => setOpen(false)} />}
      </Layer>
    </>
  );
}
