// The button that sends a payment reminder, while something is open.
import { BellRing } from "lucide-react";
import { useState } from "react";
import { useWhyNot } from "../../access/useWhyNot";
import type { Profile } from "../../api/types";
import { Button } from "../../components/buttons/Button";
import { useTranslation } from "../../i18n/useTranslation";
import { Layer, onDemand } from "../../onDemand";

const SendReminderDialog = onDemand(() => import("./SendReminderDialog"), "reminders");
const dialogs = [SendReminderDialog];

interface SendReminderProps {
  profile: Pick<Profile, "id" | "language">;
  /** The currencies in which something is open; without any there is no button. */
  currencies: string[];
}

export function SendReminder({ profile, currencies }: SendReminderProps) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const unavailable = useWhyNot()("invoices:write");
  if (currencies.length === 0) return null;
  return (
    <>
      <Button unavailable={unavailable} onClick={() => setOpen(true)} {...SendReminderDialog.intent}>
        <BellRing size={16} aria-hidden />
        {t("money.sendReminder")}
      </Button>
      <Layer dialogs={dialogs}>
        {open && <SendReminderDialog profile={profile} currencies={currencies} onClose={() => setOpen(false)} />}
      </Layer>
    </>
  );
}
