// Asks for the period of an export, and saves the file.
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { api, unwrap } from "../api/client";
import type { Schemas } from "../api/types";
import { FormDialog } from "../components/dialogs/FormDialog";
import { RadioField, TextField } from "../components/fields/fields";
import { Notice } from "../components/states/Notice";
import { notify } from "../components/toasts/notify";
import { rowsIn, saveCsv, separatorIn } from "../csv";
import { useFieldProblems } from "../hooks/useFieldProblems";
import { useTranslation } from "../i18n/useTranslation";
import { type Period, periodOf, periods } from "./periods";
import styles from "./DocumentTools.module.css";

/** "invoices" are exported with their credit notes; "intraCommunity" is of all customers only. */
export type Exported = "invoices" | "payments" | "intraCommunity";

interface ExportDialogProps {
  of: Exported;
  /** Absent for those of all customers. */
  customerId?: string | undefined;
  onClose: () => void;
}

export default function ExportDialog({ of, customerId, onClose }: ExportDialogProps) {
  const { t, i18n } = useTranslation();
  const [chosen, setChosen] = useState<Period | "">("lastQuarter");
  const [period, setPeriod] = useState(() => periodOf("lastQuarter", new Date()));
  const exporting = useMutation({
    mutationFn: async (body: Schemas["Period"]) => {
      const csv = await csvOf(of, customerId, body);
      return { csv, count: rowsIn(await csv.text()) - 1 };
    },
    onSuccess: ({ csv, count }) => {
      if (count === 0) return;
      saveCsv([csv], `${of}-${period.from}-${period.to}.csv`);
      notify(t(`documentExport.${of}.done`, { count }));
      onClose();
    },
  });
  const { problemOf, rest } = useFieldProblems(exporting.error, ["from", "to"]);
  const change = (day: "from" | "to") => (value: string) => {
    exporting.reset();
    setChosen("");
    setPeriod({ ...period, [day]: value });
  };
  return (
    <FormDialog
      title={t(`documentExport.${of}.title`)}
      submit={t("documentExport.submit")}
      pending={exporting.isPending}
      busy={t("documentExport.running")}
      dirty={false}
      error={rest}
      onSubmit={() => exporting.mutate({ ...period, separator: separatorIn(i18n.language) })}
      onClose={onClose}
    >
      <p>{t(`documentExport.${of}.${customerId ? "ofCustomer" : "explanation"}`)}</p>
      <RadioField
        label={t("documentExport.period")}
        look="segments"
        value={chosen}
        options={periods.map((value) => ({ value, label: t(`documentExport.periods.${value}`) }))}
        onChange={(wanted) => {
          exporting.reset();
          setChosen(wanted);
          setPeriod(periodOf(wanted, new Date()));
        }}
      />
      <div className={styles.range}>
        <TextField
          type="date"
          label={t("documentExport.from")}
          value={period.from}
          problem={problemOf("from")}
          onChange={change("from")}
        />
        <TextField
          type="date"
          label={t("documentExport.to")}
          value={period.to}
          problem={problemOf("to")}
          onChange={change("to")}
        />
      </div>
      <div role="status">
        {exporting.data?.count === 0 && (
          <Notice tone="info">
            <p>{t(`documentExport.${of}.nothing`)}</p>
          </Notice>
        )}
      </div>
    </FormDialog>
  );
}

function csvOf(of: Exported, customerId: string | undefined, body: Schemas["Period"]): Promise<Blob> {
  if (of === "intraCommunity") return unwrap(api.POST("/vat/intra-community/export", { body, parseAs: "blob" }));
  if (customerId === undefined) return unwrap(api.POST(`/${of}/export`, { body, parseAs: "blob" }));
  const params = { path: { customer_id: customerId } };
  return unwrap(api.POST(`/customers/{customer_id}/${of}/export`, { params, body, parseAs: "blob" }));
}
