// The list of a merchant's customers: filter, search, sort, page, open, add.
import { useQuery } from "@tanstack/react-query";
import { Plus } from "lucide-react";
import { lazy, Suspense, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { useMay } from "../../shared/access/me";
import { type Command, useCommands } from "../../shared/commands/commands";
import { Button } from "../../shared/components/Button";
import { Failure } from "../../shared/components/Failure";
import { Skeleton } from "../../shared/components/Skeleton";
import { usePageTitle } from "../../shared/hooks/usePageTitle";
import { customersQuery } from "./api";
import { CustomerTable } from "./CustomerTable";
import styles from "./CustomersPage.module.css";
import { ListTools } from "./ListTools";
import { useListState } from "./listState";
import { NoCustomers } from "./NoCustomers";
import { Pager } from "./Pager";

const AddCustomerDialog = lazy(() => import("./AddCustomerDialog"));

export default function CustomersPage() {
  const { t } = useTranslation();
  const controls = useListState();
  const page = useQuery(customersQuery(controls.state));
  const mayWrite = useMay("customers:write");
  const [adding, setAdding] = useState(false);
  const unavailable = mayWrite ? undefined : t("states.notAllowed");
  usePageTitle(t("customers.title"));

  useCommands(
    useMemo<Command[]>(
      () => [
        {
          id: "customers.add",
          group: "actions",
          title: t("customers.add"),
          keys: "C",
          run: () => setAdding(true),
          unavailable,
        },
      ],
      [t, unavailable],
    ),
  );

  const items = page.data?.items ?? [];
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <h1 tabIndex={-1}>{t("customers.title")}</h1>
        <Button look="primary" unavailable={unavailable} onClick={() => setAdding(true)}>
          <Plus size={16} aria-hidden />
          {t("customers.add")}
        </Button>
      </header>
      <section className={styles.card} aria-label={t("customers.title")} aria-busy={page.isFetching}>
        <ListTools {...controls} />
        {page.isPending ? (
          <div className={styles.filler}>
            <Skeleton lines={8} height={22} />
          </div>
        ) : page.isError ? (
          <Failure error={page.error} retry={() => void page.refetch()} />
        ) : items.length === 0 ? (
          <NoCustomers {...controls} onAdd={mayWrite ? () => setAdding(true) : undefined} />
        ) : (
          <CustomerTable rows={items} {...controls} />
        )}
        {page.data && <Pager {...controls} shown={items.length} nextCursor={page.data.next_cursor ?? null} />}
      </section>
      <Suspense>{adding && <AddCustomerDialog onClose={() => setAdding(false)} />}</Suspense>
    </div>
  );
}
