// The list of a merchant's customers: filter, search, sort, page, open, add.
import { Plus } from "lucide-react";
import { Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import { useMay } from "../../shared/access/me";
import { Button } from "../../shared/components/Button";
import { usePageTitle } from "../../shared/hooks/usePageTitle";
import { onDemand } from "../../shared/onDemand";
import { CustomerList } from "./CustomerList";
import styles from "./CustomersPage.module.css";
import { useAddCommand } from "./useAddCommand";

const AddCustomerDialog = onDemand(() => import("./AddCustomerDialog"));

export function CustomersPage() {
  const { t } = useTranslation();
  const [adding, setAdding] = useState(false);
  const mayWrite = useMay("customers:write");
  const unavailable = mayWrite ? undefined : t("states.notAllowed");
  usePageTitle(t("customers.title"));
  useAddCommand(setAdding, unavailable);

  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <h1 tabIndex={-1}>{t("customers.title")}</h1>
        <Button look="primary" unavailable={unavailable} onClick={() => setAdding(true)}>
          <Plus size={16} aria-hidden />
          {t("customers.add")}
        </Button>
      </header>
      <CustomerList onAdd={mayWrite ? () => setAdding(true) : undefined} />
      <Suspense>{adding && <AddCustomerDialog onClose={() => setAdding(false)} />}</Suspense>
    </div>
  );
}
