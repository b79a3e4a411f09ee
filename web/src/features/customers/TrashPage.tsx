// The customers that were deleted: for thirty days each can be brought back.
import { useInfiniteQuery } from "@tanstack/react-query";
import { ArrowLeft, Lock, Trash2 } from "lucide-react";
import { Link } from "wouter";
import { useMay, useMe } from "../../shared/access/me";
import buttons from "../../shared/components/buttons/Button.module.css";
import { EmptyState } from "../../shared/components/states/EmptyState";
import { PagedPanel } from "../../shared/components/lists/PagedPanel";
import { usePageTitle } from "../../shared/hooks/usePageTitle";
import { useRefocus } from "../../shared/hooks/useRefocus";
import styles from "./CustomersPage.module.css";
import { useTranslation } from "../../shared/i18n/useTranslation";
import { trashQuery } from "./api/trash";
import { TrashRow } from "./components/TrashRow";
import list from "./components/TrashRow.module.css";

export default function TrashPage() {
  const { t } = useTranslation();
  const mayDelete = useMay("customers:delete");
  const merchant = useMe()?.merchant.name ?? "Klantkaart";
  const trash = useInfiniteQuery({ ...trashQuery, enabled: mayDelete });
  const title = t("customers.trash");
  usePageTitle(title, t("customers.title"));
  useRefocus(trash.data?.pages.flatMap(({ items }) => items).length);

  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <div>
          <h1 tabIndex={-1}>{title}</h1>
          <p className={styles.lead}>{t("customers.trashText")}</p>
        </div>
        <Link href="/customers" className={buttons.button}>
          <ArrowLeft size={16} aria-hidden />
          {t("customers.toList")}
        </Link>
      </header>
      {mayDelete ? (
        <PagedPanel
          title={t("customers.trashed")}
          query={trash}
          empty={<EmptyState icon={Trash2} title={t("customers.trashEmpty")} text={t("customers.trashEmptyText")} />}
        >
          {(items) => (
            <ul className={list.rows}>
              {items.map((trashed) => (
                <TrashRow key={`${trashed.customer.id}/${trashed.deleted_at}`} trashed={trashed} />
              ))}
            </ul>
          )}
        </PagedPanel>
      ) : (
        <EmptyState icon={Lock} title={t("states.forbiddenTitle")} text={t("states.forbiddenText", { merchant })} />
      )}
    </div>
  );
}
