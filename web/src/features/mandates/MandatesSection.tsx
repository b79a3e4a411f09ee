// The mandates of a customer: all of them, revoked ones among them, and the ways to a new one.
import { useInfiniteQuery } from "@tanstack/react-query";
import { Landmark, Link as LinkIcon, Plus } from "lucide-react";
import { useState } from "react";
import { useWhyNot } from "../../shared/access/useWhyNot";
import type { Profile } from "../../shared/api/types";
import { Button } from "../../shared/components/buttons/Button";
import { ConfirmDialog } from "../../shared/components/dialogs/ConfirmDialog";
import { DataTable } from "../../shared/components/lists/DataTable";
import { EmptyState } from "../../shared/components/states/EmptyState";
import { notify } from "../../shared/components/toasts/notify";
import { PagedPanel } from "../../shared/components/lists/PagedPanel";
import { useItemAct } from "../../shared/hooks/useItemAct";
import { useTranslation } from "../../shared/i18n/useTranslation";
import { Layer, onDemand } from "../../shared/onDemand";
import { type Mandate, mandatesQuery, useRevokeMandate } from "./api/mandates";
import styles from "./MandatesSection.module.css";
import { useMandateColumns } from "./useMandateColumns";

const CreateMandateDialog = onDemand(() => import("./components/CreateMandateDialog"), "money");
const RequestMandateDialog = onDemand(() => import("./components/RequestMandateDialog"));
const dialogs = [CreateMandateDialog, RequestMandateDialog];

export default function MandatesSection({ profile: { id: customerId } }: { profile: Profile }) {
  const { t } = useTranslation();
  const forbidden = useWhyNot()("mandates:write");
  const query = useInfiniteQuery(mandatesQuery(customerId));
  const revoke = useItemAct(useRevokeMandate(customerId), () => notify(t("mandates.revoked")));
  const [open, setOpen] = useState<"create" | "request" | null>(null);
  const [revoking, setRevoking] = useState<Mandate | null>(null);
  const columns = useMandateColumns({ onRevoke: setRevoking, forbidden });
  const title = t("mandates.section");
  const close = () => setOpen(null);
  const revokeNow = (mandate: Mandate) => {
    setRevoking(null);
    revoke(mandate.id);
  };
  const acts = (
    <div className={styles.acts}>
      <Button unavailable={forbidden} onClick={() => setOpen("request")} {...RequestMandateDialog.intent}>
        <LinkIcon size={16} aria-hidden />
        {t("mandates.request")}
      </Button>
      <Button look="primary" unavailable={forbidden} onClick={() => setOpen("create")} {...CreateMandateDialog.intent}>
        <Plus size={16} aria-hidden />
        {t("mandates.new")}
      </Button>
    </div>
  );
  return (
    <>
      <PagedPanel
        title={title}
        query={query}
        above={acts}
        empty={<EmptyState icon={Landmark} title={t("mandates.noneTitle")} text={t("mandates.noneText")} />}
      >
        {(mandates) => <DataTable caption={title} look="panel" cardsBelow={760} columns={columns} rows={mandates} />}
      </PagedPanel>
      <Layer dialogs={dialogs}>
        {open === "create" && <CreateMandateDialog customerId={customerId} onClose={close} />}
        {open === "request" && <RequestMandateDialog customerId={customerId} onClose={close} />}
      </Layer>
      {revoking && (
        <ConfirmDialog
          title={t("mandates.revokeTitle")}
          text={t("mandates.revokeText", { iban: revoking.iban ?? revoking.card ?? "" })}
          cancel={t("mandates.keep")}
          confirm={t("mandates.revoke")}
          onCancel={() => setRevoking(null)}
          onConfirm={() => revokeNow(revoking)}
        />
      )}
    </>
  );
}
