// The list of a merchant's customers: filter, search, sort, page, open, add, delete, export.
import { Plus, Trash2 } from "lucide-react";
import { useState } from "react";
import { Link } from "wouter";
import { useMay } from "../../shared/access/me";
import { useWhyNot } from "../../shared/access/useWhyNot";
import { Button } from "../../shared/components/buttons/Button";
import buttons from "../../shared/components/buttons/Button.module.css";
import { Contained } from "../../shared/components/boundaries/Contained";
import { usePageTitle } from "../../shared/hooks/usePageTitle";
import { useTranslation } from "../../shared/i18n/useTranslation";
import { Layer, onDemand } from "../../shared/onDemand";
import { CustomerList } from "./components/CustomerList";
import styles from "./CustomersPage.module.css";
import { ExportButton } from "./components/ExportButton";
import { useListState } from "../../shared/components/lists/useListState";
import { customerList } from "./listState";
import { useExport } from "./useExport";
import { useListCommands } from "./useListCommands";

const AddCustomerDialog = onDemand(
  () => import("./components/AddCustomerDialog"),
  "customers",
  "customer",
  "find_company",
);
const dialogs = [AddCustomerDialog];

export function CustomersPage() {
  const { t } = useTranslation();
  const controls = useListState(customerList);
  const [adding, setAdding] = useState(false);
  const exporting = useExport(controls.state);
  const whyNot = useWhyNot();
  const mayDelete = useMay("customers:delete");
  const noAdd = whyNot("customers:write");
  const noExport = whyNot("customers:export");
  const add = () => setAdding(true);
  usePageTitle(t("customers.title"));
  useListCommands({ add, startExport: exporting.start, noAdd, noExport });

  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <h1 tabIndex={-1}>{t("customers.title")}</h1>
        <div className={styles.headActs}>
          {mayDelete && (
            <Link href="/customers/trash" className={`${buttons.button} ${buttons.quiet}`}>
              <Trash2 size={16} aria-hidden />
              <span className={styles.label}>{t("customers.trash")}</span>
            </Link>
          )}
          <ExportButton {...exporting} unavailable={noExport} />
          <Button
            look="primary"
            unavailable={noAdd}
            shortcut={{ does: t("customers.addCustomer"), keys: "C" }}
            onClick={add}
          >
            <Plus size={16} aria-hidden />
            {t("customers.add")}
          </Button>
        </div>
      </header>
      <Contained>
        <CustomerList controls={controls} onAdd={noAdd ? undefined : add} />
      </Contained>
      <Layer dialogs={dialogs}>{adding && <AddCustomerDialog onClose={() => setAdding(false)} />}</Layer>
    </div>
  );
}
