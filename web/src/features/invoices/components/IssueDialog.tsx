// Issues an invoice: what is missing for a legal one, with the way to each field, or what issuing will do.
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Link } from "wouter";
import { ApiError } from "../../../shared/api/errors";
import { Failure } from "../../../shared/components/states/Failure";
import { FormDialog } from "../../../shared/components/dialogs/FormDialog";
import { Notice } from "../../../shared/components/states/Notice";
import { notify } from "../../../shared/components/toasts/notify";
import { Skeleton } from "../../../shared/components/states/Skeleton";
import { SwitchField } from "../../../shared/components/fields/SwitchField";
import { dayOf, money } from "../../../shared/formats";
import { fieldLink } from "../../../shared/hooks/useAskedField";
import { useErrorText } from "../../../shared/i18n/useErrorText";
import { useTranslation } from "../../../shared/i18n/useTranslation";
import { issuePreviewQuery, type MissingField, useIssue } from "../api/acts";
import type { Invoice } from "../api/invoices";
import { useMailWords } from "../useMailWords";
import styles from "./Dialogs.module.css";

interface IssueDialogProps {
  customerId: string;
  invoice: Pick<Invoice, "id" | "version">;
  onIssued?: (invoice: Invoice) => void;
  onClose: () => void;
}

export default function IssueDialog({ customerId, invoice, onIssued, onClose }: IssueDialogProps) {
  const { t, i18n } = useTranslation();
  const [key] = useState(() => crypto.randomUUID());
  const [chosen, setChosen] = useState<boolean>();
  const preview = useQuery({
    ...issuePreviewQuery(customerId, invoice, chosen),
    placeholderData: keepPreviousData,
  });
  const issue = useIssue(customerId, key);
  const { textOf, problemOf } = useErrorText();
  const problems = preview.error instanceof ApiError ? preview.error.fields : [];
  const issued = preview.data?.invoice;
  const missing = preview.data?.missing ?? [];
  const mail = preview.data?.mail;
  const send = chosen ?? Boolean(mail);
  const words = useMailWords();
  const submit = () =>
    issue.mutate(
      { seen: invoice, send },
      {
        onSuccess: ({ invoice: after, mail: sent }) => {
          notify(t("invoices.issue.done", { number: after.number ?? "" }));
          if (sent) notify(words.outcome(sent, after.number ?? ""));
          onIssued?.(after);
          onClose();
        },
      },
    );
  return (
    <FormDialog
      title={t("invoices.issue.title")}
      submit={t("invoices.issue.submit")}
      pending={issue.isPending}
      dirty={false}
      error={issue.error}
      blocked={!issued || missing.length > 0}
      onSubmit={submit}
      onClose={onClose}
    >
      {preview.isPending && <Skeleton lines={3} />}
      {preview.isError && problems.length === 0 && (
        <Failure error={preview.error} retry={() => void preview.refetch()} />
      )}
      {problems.length > 0 && (
        <Notice tone="bad">
          <strong>{textOf(preview.error)}</strong>
          <ul className={styles.list}>
            {problems.map((problem) => (
              <li key={problem.field}>{problemOf(problem)}</li>
            ))}
          </ul>
        </Notice>
      )}
      {missing.length > 0 && <Missing customerId={customerId} missing={missing} />}
      {(preview.data?.notices ?? []).map((notice) => (
        <Notice key={notice} tone="warn">
          <p>{t(`invoices.issue.notices.${notice}`)}</p>
        </Notice>
      ))}
      {issued && missing.length === 0 && (
        <Notice tone="info">
          <p>
            {t("invoices.issue.effect", {
              total: money(issued.totals.gross_total, i18n.language),
              day: dayOf(issued.issued_on ?? "", i18n.language),
              due: dayOf(issued.due_on ?? "", i18n.language),
            })}
          </p>
          <p>{t("invoices.issue.final")}</p>
        </Notice>
      )}
      {issued && missing.length === 0 && (
        <SwitchField
          label={t("invoices.send.withIssue")}
          help={
            !send
              ? t("invoices.send.withIssueNot")
              : mail
                ? (words.whyNot(mail) ??
                  t("invoices.send.withIssueTo", { addresses: mail.recipients.map(({ email }) => email).join(", ") }))
                : ""
          }
          checked={send}
          onChange={setChosen}
        />
      )}
    </FormDialog>
  );
}

function Missing({ customerId, missing }: { customerId: string; missing: MissingField[] }) {
  const { t, i18n } = useTranslation();
  const nameOf = ({ party, field }: MissingField) => {
    const key = `invoices.issue.fields.${field.split(".")[0]}`;
    const name = i18n.exists(key) ? t(key as "invoices.issue.fields.address") : field;
    return t(`invoices.issue.parties.${party}`, { field: name });
  };
  const pageOf = ({ party }: MissingField) => (party === "seller" ? "/settings/invoices" : `/customers/${customerId}`);
  return (
    <Notice tone="warn">
      <strong>{t("invoices.issue.missing")}</strong>
      <ul className={styles.list}>
        {missing.map((one) => (
          <li key={`${one.party}.${one.field}`}>
            <Link {...fieldLink(pageOf(one), one.field)} className={styles.link}>
              {nameOf(one)}
            </Link>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
