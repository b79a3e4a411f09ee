// How the merchant writes to its customers: whether invoices are sent when they are issued, and in whose name.
import { useQuery } from "@tanstack/react-query";
import { Pencil } from "lucide-react";
import { useState } from "react";
import { meQuery } from "../../../shared/access/me";
import { useWhyNot } from "../../../shared/access/useWhyNot";
import type { Merchant } from "../../../shared/api/types";
import { Card } from "../../../shared/components/layout/Card";
import { Contained } from "../../../shared/components/boundaries/Contained";
import { Detail, Details } from "../../../shared/components/values/Details";
import { Failure } from "../../../shared/components/states/Failure";
import { IconButton } from "../../../shared/components/buttons/IconButton";
import { notify } from "../../../shared/components/toasts/notify";
import { Skeleton } from "../../../shared/components/states/Skeleton";
import { SwitchField } from "../../../shared/components/fields/SwitchField";
import { useFailureToast } from "../../../shared/hooks/useFailureToast";
import { useTranslation } from "../../../shared/i18n/useTranslation";
import { Layer, onDemand } from "../../../shared/onDemand";
import { useSwitchSending } from "../api/merchant";
import { OnlyFor } from "../components/OnlyFor";
import styles from "../Settings.module.css";
import { formOf, type SenderField, senderFields } from "./mailForm";

const EditSenderDialog = onDemand(() => import("./EditSenderDialog"));
const dialogs = [EditSenderDialog];

export default function MailSection() {
  const me = useQuery(meQuery);
  if (me.isPending) return <Skeleton lines={8} height={22} />;
  if (!me.data) return <Failure error={me.error} retry={() => void me.refetch()} />;
  return <Mail merchant={me.data.merchant} />;
}

function Mail({ merchant }: { merchant: Merchant }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const locked = useWhyNot()("settings:write");
  const form = formOf(merchant);
  return (
    <div className={styles.cards}>
      <OnlyFor reason={locked} text={t("settings.company.readOnly")} />
      <Contained at={merchant}>
        <Sending merchant={merchant} locked={Boolean(locked)} />
        <Card
          title={t("settings.mail.sender")}
          act={
            !locked && <IconButton icon={Pencil} label={t("settings.mail.editSender")} onClick={() => setOpen(true)} />
          }
        >
          <Details look="columns">
            {senderFields.map((field) => (
              <Detail key={field} label={t(`settings.mail.${field}`)}>
                {form[field] || <Otherwise field={field} merchant={merchant} />}
              </Detail>
            ))}
          </Details>
        </Card>
      </Contained>
      <Layer dialogs={dialogs}>{open && <EditSenderDialog merchant={merchant} onClose={() => setOpen(false)} />}</Layer>
    </div>
  );
}

/** What is used for a field that is empty. */
function Otherwise({ field, merchant }: { field: SenderField; merchant: Merchant }) {
  const { t } = useTranslation();
  if (field === "sender_name") return merchant.name;
  if (field !== "reply_to" || !merchant.email) return t("states.never");
  return (
    <span className={styles.otherwise}>
      <bdi>{merchant.email}</bdi> {t("settings.mail.fromInvoices")}
    </span>
  );
}

function Sending({ merchant, locked }: { merchant: Merchant; locked: boolean }) {
  const { t } = useTranslation();
  const sending = useSwitchSending();
  const failed = useFailureToast();
  const [unsaved, setUnsaved] = useState<boolean | null>(null);
  const flip = async (send_invoices: boolean) => {
    setUnsaved(send_invoices);
    try {
      await sending.mutateAsync(send_invoices);
      notify(t("settings.saved"));
    } catch (error) {
      failed(error, () => void flip(send_invoices));
    }
    setUnsaved(null);
  };
  return (
    <Card title={t("settings.mail.send")}>
      <div className={styles.switches}>
        <SwitchField
          label={t("settings.mail.sendInvoices")}
          help={t("settings.mail.sendInvoicesHelp")}
          checked={unsaved ?? merchant.mail.send_invoices}
          disabled={locked}
          onChange={(on) => void flip(on)}
        />
      </div>
    </Card>
  );
}
