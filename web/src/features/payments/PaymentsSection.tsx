// The payments of a customer: what they add up to, the list, the way to a new one, and the customer's credit.
import { Plus } from "lucide-react";
import { useState } from "react";
import { useWhyNot } from "../../shared/access/useWhyNot";
import type { Profile } from "../../shared/api/types";
import { Button } from "../../shared/components/buttons/Button";
import { RecordPanel } from "../../shared/components/layout/RecordPanel";
import styles from "../../shared/money/DocumentRecord.module.css";
import tools from "../../shared/money/DocumentTools.module.css";
import { useTranslation } from "../../shared/i18n/useTranslation";
import { ExportButton } from "../../shared/money/ExportButton";
import { Layer } from "../../shared/onDemand";
import { Callout } from "./components/Callout";
import { CreditPanel } from "./components/CreditPanel";
import { PaymentList } from "./components/PaymentList";
import { RecordPaymentDialog } from "./profileParts";

const dialogs = [RecordPaymentDialog];

export default function PaymentsSection({ profile }: { profile: Profile }) {
  const { t } = useTranslation();
  const [recording, setRecording] = useState(false);
  const forbidden = useWhyNot()("payments:write");
  const record = (
    <Button
      look="primary"
      unavailable={forbidden}
      shortcut={{ does: t("payments.record"), keys: "P" }}
      onClick={() => setRecording(true)}
      {...RecordPaymentDialog.intent}
    >
      <Plus size={16} aria-hidden />
      {t("payments.record")}
    </Button>
  );
  return (
    <div className={styles.record}>
      <RecordPanel
        title={t("payments.section")}
        act={
          <div className={tools.acts}>
            <ExportButton of="payments" customerId={profile.id} />
            {record}
          </div>
        }
      >
        <Callout profile={profile} />
        <PaymentList
          customerId={profile.id}
          first={!forbidden && <Button onClick={() => setRecording(true)}>{t("payments.recordFirst")}</Button>}
        />
      </RecordPanel>
      <CreditPanel profile={profile} />
      <Layer dialogs={dialogs}>
        {recording && <RecordPaymentDialog profile={profile} onClose={() => setRecording(false)} />}
      </Layer>
    </div>
  );
}
