// One deleted customer: by whom and when, until when it can come back, and what becomes of its data.
import { RotateCcw } from "lucide-react";
import { useLocation } from "wouter";
import type { TrashedCustomer } from "../../../shared/api/types";
import { ActorName } from "../../../shared/components/values/ActorName";
import { Button } from "../../../shared/components/buttons/Button";
import { notify } from "../../../shared/components/toasts/notify";
import { RelativeTime } from "../../../shared/components/values/RelativeTime";
import { Avatar } from "../../../shared/customer/Avatar";
import { dateOf } from "../../../shared/formats";
import { useFailureToast } from "../../../shared/hooks/useFailureToast";
import { useOnceAtATime } from "../../../shared/hooks/useOnceAtATime";
import { useTranslation } from "../../../shared/i18n/useTranslation";
import { useRestoreCustomers } from "../api/deletion";
import styles from "./TrashRow.module.css";

export function TrashRow({ trashed }: { trashed: TrashedCustomer }) {
  const { t, i18n } = useTranslation();
  const { customer, linked, deleted_at, deleted_by, restorable_until } = trashed;
  const [, navigate] = useLocation();
  const restore = useRestoreCustomers();
  const failed = useFailureToast();

  const bringBack = () => {
    void restore.mutateAsync([customer.id]).then(
      () => {
        const run = () => navigate(`/customers/${customer.id}`);
        const open = { label: t("customers.open"), run, needs: [customer.id] };
        notify(t("customers.restored", { name: customer.name }), open);
      },
      (error: unknown) => failed(error, bringBack),
    );
  };
  const bringBackOnce = useOnceAtATime(bringBack);

  return (
    <li className={styles.row}>
      <Avatar name={customer.name} />
      <div className={styles.who}>
        <strong>
          <bdi>{customer.name}</bdi>
        </strong>
        <span>{customer.number}</span>
      </div>
      <div className={styles.facts}>
        <span>
          {t("customers.deletedBy")} <ActorName actor={deleted_by} /> · <RelativeTime at={deleted_at} />
        </span>
        <span>
          {t("customers.restorableUntil", { date: dateOf(restorable_until, i18n.language) })} ·{" "}
          {t(`customers.linked.${linked}`)}
        </span>
      </div>
      <Button
        aria-label={t("customers.restoreNamed", { name: customer.name })}
        // Also afterwards, until the list comes without the row.
        disabled={restore.isPending || restore.isSuccess}
        onClick={() => bringBackOnce()}
      >
        <RotateCcw size={16} aria-hidden />
        {t("customers.restore")}
      </Button>
    </li>
  );
}
