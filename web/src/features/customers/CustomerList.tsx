// The card with the rows: its tools, one of its states, and its pages.
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { asApiError } from "../../shared/api/errors";
import { Failure } from "../../shared/components/Failure";
import { Skeleton } from "../../shared/components/Skeleton";
import { customersQuery } from "./api";
import { CustomerTable } from "./CustomerTable";
import styles from "./CustomersPage.module.css";
import { ListTools } from "./ListTools";
import { useListState } from "./listState";
import { NoCustomers } from "./NoCustomers";
import { Pager } from "./Pager";

/** `onAdd` is absent for those who may not add a customer. */
export function CustomerList({ onAdd }: { onAdd: (() => void) | undefined }) {
  const { t } = useTranslation();
  const controls = useListState();
  const page = useQuery(customersQuery(controls.state));
  const items = page.data?.items ?? [];
  const retry = () => {
    // A page that is gone stays gone; the first one is always there.
    if (asApiError(page.error).code === "invalid_cursor") controls.show({});
    else void page.refetch();
  };

  return (
    <section className={styles.card} aria-label={t("customers.title")} aria-busy={page.isFetching}>
      <ListTools {...controls} />
      {page.isPending ? (
        <div className={styles.filler}>
          <Skeleton lines={8} height={22} />
        </div>
      ) : !page.data ? (
        <Failure error={page.error} retry={retry} />
      ) : items.length === 0 ? (
        <NoCustomers {...controls} onAdd={onAdd} />
      ) : (
        <CustomerTable rows={items} {...controls} />
      )}
      {page.data && <Pager {...controls} shown={items.length} nextCursor={page.data.next_cursor ?? null} />}
    </section>
  );
}
