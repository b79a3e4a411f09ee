// Edits what the company is; when someone else was first, their changes are shown and one chooses.
import { useRef } from "react";
import { useTranslation } from "react-i18next";
import { staleRecord } from "../../shared/api/stale";
import type { Merchant } from "../../shared/api/types";
import { FormDialog } from "../../shared/components/FormDialog";
import { notify } from "../../shared/components/notify";
import { StaleNotice } from "../../shared/components/StaleNotice";
import { useDraft } from "../../shared/drafts";
import { useFieldProblems } from "../../shared/hooks/useFieldProblems";
import { useEditMerchant } from "./api";
import { CompanyFields } from "./CompanyFields";
import { changedFields, companyFields, editOf, formOf } from "./companyForm";
import { useCompanyWords } from "./useCompanyWords";

export default function EditCompanyDialog({ merchant, onClose }: { merchant: Merchant; onClose: () => void }) {
  const { t, i18n } = useTranslation();
  const textOf = (shown: Merchant) => formOf(shown, i18n.language);
  // With the version it was made from: what happened since then is noticed after a new sign-in, too.
  const [{ seen, form }, setEdit, forget] = useDraft(
    "company",
    () => ({ seen: merchant, form: textOf(merchant) }),
    "tab",
  );
  const name = useRef<HTMLInputElement>(null);
  const edit = useEditMerchant();
  const { changesBetween } = useCompanyWords();
  const { problemOf, rest } = useFieldProblems(edit.error, companyFields);
  const theirs = staleRecord(edit.error) as Merchant | null;
  const changed = changedFields(textOf(seen), form);

  const close = () => {
    forget();
    onClose();
  };
  const save = (version: number) => {
    if (changed.length === 0) {
      close();
      return;
    }
    edit.mutate(
      { version, edit: editOf(form, changed, i18n.language) },
      {
        onSuccess: () => {
          notify(t("settings.saved"));
          close();
        },
      },
    );
  };
  const takeTheirs = (current: Merchant) => {
    setEdit({ seen: current, form: textOf(current) });
    edit.reset();
  };

  return (
    <FormDialog
      title={t("settings.company.edit")}
      submit={t("actions.save")}
      pending={edit.isPending}
      dirty={changed.length > 0}
      error={theirs ? null : rest}
      blocked={theirs !== null}
      firstFocus={name}
      onSubmit={() => save(seen.version)}
      onClose={close}
    >
      <CompanyFields
        form={form}
        onChange={(next) => setEdit({ seen, form: next })}
        problemOf={problemOf}
        nameRef={name}
      />
      {theirs && (
        <StaleNotice
          changes={changesBetween(textOf(seen), textOf(theirs))}
          pending={edit.isPending}
          onSaveMine={() => save(theirs.version)}
          onTakeTheirs={() => takeTheirs(theirs)}
        />
      )}
    </FormDialog>
  );
}
