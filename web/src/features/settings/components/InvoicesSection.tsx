// What invoices need: who sells, on what terms, and how documents are numbered. What is missing comes first.
import { useQuery } from "@tanstack/react-query";
import { Pencil } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { meQuery } from "../../../shared/access/me";
import { useWhyNot } from "../../../shared/access/useWhyNot";
import type { Merchant } from "../../../shared/api/types";
import { Card } from "../../../shared/components/Card";
import { Contained } from "../../../shared/components/Contained";
import { Detail, Details } from "../../../shared/components/Details";
import { Failure } from "../../../shared/components/Failure";
import { IconButton } from "../../../shared/components/IconButton";
import { Skeleton } from "../../../shared/components/Skeleton";
import { Layer, onDemand } from "../../../shared/onDemand";
import { exampleOf, fieldsOf, formOf, type Part, parts, seriesKinds } from "../invoiceForm";
import styles from "../Settings.module.css";
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
  const [editing, setEditing] = useState<Part | null>(null);
  const locked = useWhyNot()("settings:write");
  return (
    <div className={styles.cards}>
      <OnlyFor reason={locked} text={t("settings.company.readOnly")} />
      <Contained at={merchant}>
        <MissingNotice onEdit={locked ? undefined : () => setEditing("seller")} />
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
                  onClick={() => setEditing(part)}
                />
              )
            }
          >
            {part === "series" ? <Series merchant={merchant} /> : <Facts merchant={merchant} part={part} />}
          </Card>
        ))}
      </Contained>
      <Layer dialogs={dialogs}>
        {editing && <EditInvoiceDialog part={editing} merchant={merchant} onClose={() => setEditing(null)} />}
      </Layer>
    </div>
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
  return (
    <Details look="columns">
      {seriesKinds.map((kind) => (
        <Detail key={kind} label={t(`settings.invoices.kinds.${kind}`)}>
          {t(
            form[`number_series.${kind}.restart_yearly`] === "true"
              ? "settings.invoices.restarts"
              : "settings.invoices.continues",
            { example: exampleOf(form, kind, new Date().getFullYear()) },
          )}
        </Detail>
      ))}
    </Details>
  );
}
