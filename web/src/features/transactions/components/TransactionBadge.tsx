// The status of a transaction, as the payment service has it.
import { Badge, type Tone } from "../../../shared/components/values/Badge";
import { useTranslation } from "../../../shared/i18n/useTranslation";
import type { TransactionRow } from "../api/transactions";

const tones: Partial<Record<TransactionRow["status"], Tone>> = {
  pending: "caution",
  authorized: "caution",
  queued: "caution",
  processing: "caution",
  paid: "good",
  refunded: "good",
  reversed: "good",
  failed: "bad",
  charged_back: "bad",
};

export function TransactionBadge({ status }: Pick<TransactionRow, "status">) {
  const { t } = useTranslation();
  return <Badge tone={tones[status] ?? "idle"}>{t(`transactionStatuses.${status}`)}</Badge>;
}
