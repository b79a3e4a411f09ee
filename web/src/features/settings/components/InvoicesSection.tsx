// What invoices need: who sells, on what terms, and how documents are numbered. What is missing comes first.
import { useQuery } from "@tanstack/react-query";
import { Pencil } from "lucide-react";
import { useState } from "react";
import { meQuery } from "../../../shared/access/me";
import { useWhyNot } from "../../../shared/access/useWhyNot";
import type { Merchant } from "../../../shared/api/types";
import { Card } from "../../../shared/components/layout/Card";
import { Contained } from "../../../shared/components/boundaries/Contained";
import { Detail, Details } from "../../../shared/components/values/Details";
import { Failure } from "../../../shared/components/states/Failure";
import { IconButton } from "../../../shared/components/buttons/IconButton";
import { Skeleton } from "../../../shared/components/states/Skeleton";
import { useTranslation } from "../../../shared/i18n/useTranslation";
import { ExportButton } from "../../../shared/money/ExportButton";
import type { Exported } from "../../../shared/money/ExportDialog";
import { Layer, onDemand } from "../../../shared/onDemand";
import { useAskedField } from "../../../shared/hooks/useAskedField";
import { type FieldName, fieldsOf, formOf, type Part, nextNumber, parts, placeOf, seriesKinds } from "../invoiceForm";
import styles from "../Settings.module.css";
import { readinessQuery } from "../api/invoicing";
import { useInvoiceWords } from "../useInvoiceWords";
import { LogoCard } from "./LogoCard";
import { MissingNotice } from "./MissingNotice";
import { OnlyFor } from "./OnlyFor";

const EditInvoiceDialog = onDemand(() => import("./EditInvoiceDialog"));
const dialogs = [EditInvoiceDialog];

export function InvoicesSection() {
  const me = useQuery(meQuery);
  if (me.isPending) return <Skeleton lines={12} height={22} />;
  if (!me.data) return <Failure error={me.error} retry={() => void me.refetch()} />;
  return <Invoices merchant={me.data.merchant} />;
}

function Invoices({ merchant }: { merchant: Merchant }) {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState<{ part: Part; at?: FieldName | undefined } | null>(null);
  const asked = useAskedField();
  const locked = useWhyNot()("settings:write");
  const editing = chosen ?? (locked ? null : placeOf(asked.field));
  const close = () => {
    if (!chosen) asked.leave();
    setChosen(null);
  };
  return (
    <div className={styles.cards}>
      <OnlyFor reason={locked} text={t("settings.company.readOnly")} />
      <Contained at={merchant}>
        <MissingNotice onEdit={locked ? undefined : (at) => setChosen({ part: "seller", at })} />
        <LogoCard merchant={merchant} locked={Boolean(locked)} />
        {parts.map((part) => (
          <Card
            key={part}
            title={t(`settings.invoices.parts.${part}`)}
            act={
              !locked && (
                <IconButton
                  icon={Pencil}
                  label={t(`settings.invoices.edit.${part}`)}
                  onClick={() => setChosen({ part })}
                />
              )
            }
          >
            {part === "series" ? <Series merchant={merchant} /> : <Facts merchant={merchant} part={part} />}
          </Card>
        ))}
        <ExportCard of="invoices" />
        <ExportCard of="payments" />
        <ExportCard of="intraCommunity" />
      </Contained>
      <Layer dialogs={dialogs}>
        {editing && <EditInvoiceDialog {...editing} merchant={merchant} onClose={close} />}
      </Layer>
    </div>
  );
}

function ExportCard({ of }: { of: Exported }) {
  const { t } = useTranslation();
  return (
    <Card title={t(`documentExport.${of}.title`)} act={<ExportButton of={of} />}>
      <p className={styles.explanation}>{t(`documentExport.${of}.explanation`)}</p>
    </Card>
  );
}

function Facts({ merchant, part }: { merchant: Merchant; part: "seller" | "terms" }) {
  const { labelOf, wordsOf } = useInvoiceWords();
  const form = formOf(merchant, part);
  return (
    <Details look="columns">
      {fieldsOf[part].map((field) => (
        <Detail key={field} label={labelOf(field)}>
          <span className={styles.value}>
            {field === "accent" && form.accent && (
              <span className={styles.colour} style={{ background: form.accent }} aria-hidden />
            )}
            {wordsOf(form, field)}
          </span>
        </Detail>
      ))}
    </Details>
  );
}

function Series({ merchant }: { merchant: Merchant }) {
  const { t } = useTranslation();
  const form = formOf(merchant, "series");
  const { data } = useQuery(readinessQuery);
  return (
    <>
      <Details look="columns">
        {seriesKinds.map((kind) => (
          <Detail key={kind} label={t(`settings.invoices.kinds.${kind}`)}>
            {t(
              form[`number_series.${kind}.restart_yearly`] === "true"
                ? "settings.invoices.restarts"
                : "settings.invoices.continues",
              { number: nextNumber(form, kind, data?.next_numbers[kind], new Date().getFullYear()) },
            )}
          </Detail>
        ))}
      </Details>
      <p className={styles.remark}>{t("settings.invoices.gapless")}</p>
    </>
  );
}
