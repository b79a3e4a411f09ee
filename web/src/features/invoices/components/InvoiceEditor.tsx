// The form of an invoice, saved while it is typed.
import { ChevronLeft } from "lucide-react";
import { useState } from "react";
import { FormProvider, useForm } from "react-hook-form";
import { Link, useLocation } from "wouter";
import { fieldsOf } from "../../../shared/api/errors";
import type { Profile } from "../../../shared/api/types";
import { Button } from "../../../shared/components/buttons/Button";
import { Notice } from "../../../shared/components/states/Notice";
import { notify } from "../../../shared/components/toasts/notify";
import { StaleNotice } from "../../../shared/components/dialogs/StaleNotice";
import surface from "../../../shared/components/layout/Surface.module.css";
import { money } from "../../../shared/formats";
import { useFieldProblems } from "../../../shared/hooks/useFieldProblems";
import { usePageTitle } from "../../../shared/hooks/usePageTitle";
import { useErrorText } from "../../../shared/i18n/useErrorText";
import { useTranslation } from "../../../shared/i18n/useTranslation";
import { sentField } from "../../../shared/money/documentForm";
import { LineEditor } from "../../../shared/money/editor/LineEditor";
import { Layer, onDemand } from "../../../shared/onDemand";
import { type CustomerTax, taxRulesOf } from "../../../shared/money/customerTax";
import type { Invoice } from "../api/invoices";
import { blankInvoice, type InvoiceValues, valuesOf } from "../invoiceForm";
import { keptInvoice } from "../keptInvoice";
import { useAutosave } from "../useAutosave";
import { useDeleteInvoiceWithUndo } from "../useDeleteInvoiceWithUndo";
import { EditorTotals } from "./EditorTotals";
import { InvoiceBadge } from "./InvoiceBadge";
import styles from "../../../shared/money/DocumentEditor.module.css";
import { InvoiceFields } from "./InvoiceFields";
import { SaveStateText } from "./SaveStateText";

const IssueDialog = onDemand(() => import("./IssueDialog"));
const dialogs = [IssueDialog];

interface InvoiceEditorProps {
  profile: Profile;
  tax: CustomerTax;
  /** Null for a new one. */
  invoice: Invoice | null;
  onCreated: (invoice: Invoice) => void;
}

export function InvoiceEditor({ profile, tax, invoice, onCreated }: InvoiceEditorProps) {
  const { t, i18n } = useTranslation();
  const [, navigate] = useLocation();
  const { textOf } = useErrorText();
  const [kept] = useState(() => keptInvoice(profile.id, invoice?.id ?? null).read());
  const [rules] = useState(() => taxRulesOf(tax));
  const form = useForm<InvoiceValues>({
    defaultValues: kept?.values ?? (invoice ? valuesOf(invoice, i18n.language) : blankInvoice(tax)),
    mode: "onTouched",
  });
  const version = kept && invoice ? kept.version : (invoice?.version ?? null);
  const autosave = useAutosave({ customerId: profile.id, form, opened: invoice, version, onCreated });
  const { state, error, theirs } = autosave;
  const { problemOf, rest } = useFieldProblems(error, fieldsOf(error));
  const [refused, setRefused] = useState(false);
  const [issuing, setIssuing] = useState<Pick<Invoice, "id" | "version"> | null>(null);
  const deleteInvoice = useDeleteInvoiceWithUndo(profile.id);
  const list = `/customers/${profile.id}/invoices`;
  const title = t(invoice ? "invoices.form.editTitle" : "invoices.form.newTitle");
  usePageTitle(title, profile.name);

  /** The API names the lines that were sent; blank ones were not. */
  const problemAt = (field: string) => {
    const sent = sentField(form.getValues(), field);
    return sent === null ? undefined : problemOf(sent);
  };
  const isReadable = async () => {
    const readable = await form.trigger(undefined, { shouldFocus: true });
    setRefused(!readable);
    return readable;
  };
  const startIssue = async () => {
    if (!(await isReadable())) return;
    const saved = await autosave.save().then(
      () => true,
      () => false,
    );
    if (saved) setIssuing(autosave.stored());
  };
  const saveConcept = async () => {
    if (!(await isReadable())) return;
    const after = await autosave.save({ concept: true }).catch(() => null);
    if (!after) return;
    autosave.stop();
    notify(t("invoices.form.savedConcept"));
    navigate(`${list}/${after.id}`, { replace: true });
  };
  const discard = () => {
    const stored = autosave.stored();
    autosave.stop();
    if (stored) deleteInvoice(stored);
    navigate(list, { replace: true });
  };

  return (
    <FormProvider {...form}>
      <form className={styles.form} noValidate onSubmit={(event) => event.preventDefault()}>
        <header className={styles.head}>
          <div>
            <Link href={list} className={styles.back}>
              <ChevronLeft size={16} aria-hidden />
              {t("invoices.back")}
            </Link>
            <h1 tabIndex={-1}>{title}</h1>
            <p className={styles.whose}>
              <bdi>{profile.name}</bdi> · {profile.number}
              {invoice && <InvoiceBadge status={invoice.status} />}
            </p>
          </div>
          <div className={styles.acts}>
            <SaveStateText state={state} error={error} />
            <Button look="quiet" onClick={discard}>
              {t("invoices.form.discard")}
            </Button>
            <Button aria-busy={state === "saving"} onClick={() => void saveConcept()}>
              {t("invoices.form.saveConcept")}
            </Button>
            <Button look="primary" onClick={() => void startIssue()}>
              {t("invoices.issue.open")}
            </Button>
          </div>
        </header>
        {theirs && (
          <StaleNotice
            pending={false}
            changes={changesOf(invoice, theirs)}
            onSaveMine={() => autosave.saveMine(theirs)}
            onTakeTheirs={() => autosave.takeTheirs(theirs)}
          />
        )}
        {refused && (
          <Notice tone="bad">
            <p>{t("invoices.form.fixFirst")}</p>
          </Notice>
        )}
        {rest !== null && state === "failed" && (
          <Notice tone="bad">
            <p>{textOf(rest)}</p>
          </Notice>
        )}
        <section className={`${surface.surface} ${styles.card}`} aria-label={t("invoices.details")}>
          <InvoiceFields term={tax.payment_term_days} problemOf={problemAt} />
        </section>
        <section className={surface.surface}>
          <LineEditor rules={rules} problemOf={problemAt} />
          {problemAt("lines") && <p className={styles.problem}>{problemAt("lines")}</p>}
          <EditorTotals rules={rules} problemOf={problemAt} />
        </section>
      </form>
      <Layer dialogs={dialogs}>
        {issuing && (
          <IssueDialog
            customerId={profile.id}
            invoice={issuing}
            onIssued={({ id }) => {
              autosave.stop();
              navigate(`${list}/${id}`, { replace: true });
            }}
            onClose={() => setIssuing(null)}
          />
        )}
      </Layer>
    </FormProvider>
  );

  function changesOf(before: Invoice | null, after: Invoice) {
    const total = ({ totals }: Invoice) => money(totals.gross_total, i18n.language);
    const changed = before && total(before) !== total(after);
    return changed ? [{ label: t("totals.total"), old: total(before), new: total(after) }] : [];
  }
}
