// An answer of VIES as evidence for the tax authorities: what it was, and what proves it. It can be printed by itself.
import { useQuery } from "@tanstack/react-query";
import { api, unwrap } from "../api/client";
import { customerKey } from "../api/keys";
import type { Schemas } from "../api/types";
import { Button } from "../components/buttons/Button";
import { Detail, Details } from "../components/values/Details";
import { Dialog } from "../components/dialogs/Dialog";
import { useTranslation } from "../i18n/useTranslation";
import dialog from "../components/dialogs/Dialog.module.css";
import { Failure } from "../components/states/Failure";
import { Notice } from "../components/states/Notice";
import { Skeleton } from "../components/states/Skeleton";
import { absoluteTime } from "../formats";
import styles from "./VatProofDialog.module.css";

type Proof = Schemas["VatProof"];

interface VatProofDialogProps {
  customerId: string;
  proofId: string;
  onClose: () => void;
}

export default function VatProofDialog({ customerId, proofId, onClose }: VatProofDialogProps) {
  const { t } = useTranslation();
  const { data, error, isPending, refetch } = useQuery({
    queryKey: [...customerKey(customerId), "vatProof", proofId],
    queryFn: ({ signal }) => find(customerId, proofId, signal),
    // What VIES has answered never changes.
    staleTime: Infinity,
  });
  return (
    <Dialog title={t("vatProof.title")} onClose={onClose}>
      <div className={`${dialog.body} ${styles.sheet}`}>
        {isPending && <Skeleton lines={6} />}
        {error && <Failure error={error} retry={() => void refetch()} />}
        {data === null && <Notice tone="warn">{t("vatProof.gone")}</Notice>}
        {data && <Facts proof={data} />}
      </div>
      <footer className={`${dialog.foot} ${styles.foot}`}>
        <Button onClick={onClose}>{t("actions.close")}</Button>
        {data && (
          <Button look="primary" onClick={() => window.print()}>
            {t("vatProof.print")}
          </Button>
        )}
      </footer>
    </Dialog>
  );
}

function Facts({ proof }: { proof: Proof }) {
  const { t, i18n } = useTranslation();
  const { number, is_valid, name, address, checked_at, requester_number, consultation_number, answer_hash } = proof;
  const undisclosed = t("vatProof.undisclosed");
  return (
    <>
      <p>{t("vatProof.asked")}</p>
      <Details look="columns">
        <Detail label={t("vatProof.number")}>
          <bdi>{number}</bdi>
        </Detail>
        <Detail label={t("vatProof.answer")}>{t(is_valid ? "vatProof.valid" : "vatProof.invalid")}</Detail>
        {is_valid && <Detail label={t("vatProof.name")}>{name ? <bdi>{name}</bdi> : undisclosed}</Detail>}
        {is_valid && (
          <Detail label={t("vatProof.address")}>
            {address.length > 0 ? <bdi className={styles.lines}>{address.join("\n")}</bdi> : undisclosed}
          </Detail>
        )}
        <Detail label={t("vatProof.checked")}>
          <time dateTime={checked_at}>{absoluteTime(checked_at, i18n.language)}</time>
        </Detail>
        {requester_number && (
          <Detail label={t("vatProof.requester")}>
            <bdi>{requester_number}</bdi>
          </Detail>
        )}
        <Detail label={t("vatProof.consultation")}>
          {consultation_number ? <bdi>{consultation_number}</bdi> : t("vatProof.none")}
        </Detail>
        {answer_hash && (
          <Detail label={t("vatProof.hash")}>
            <bdi className={styles.hash}>{answer_hash}</bdi>
          </Detail>
        )}
      </Details>
    </>
  );
}

/** The answer of this id, null for none. The newest page has a hundred, which is years of monthly checks. */
async function find(customerId: string, proofId: string, signal: AbortSignal): Promise<Proof | null> {
  let cursor: string | undefined;
  do {
    const params = { path: { customer_id: customerId }, query: { limit: 100, ...(cursor && { cursor }) } };
    const page = await unwrap(api.GET("/customers/{customer_id}/vat/proofs", { params, signal }));
    const found = page.items.find(({ id }) => id === proofId);
    if (found) return found;
    cursor = page.next_cursor ?? undefined;
  } while (cursor);
  return null;
}
