// Archives a customer: why, what it will do, and an undo afterwards.
import { useQuery } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { ArchiveReason } from "../../shared/api/types";
import { RadioField, TextAreaField } from "../../shared/components/fields";
import { FormDialog } from "../../shared/components/FormDialog";
import { notify } from "../../shared/components/notify";
import { useFieldProblems } from "../../shared/hooks/useFieldProblems";
import { archivePreview, useArchive } from "./api";
import { EffectsPreview } from "./EffectsPreview";
import type { ActDialogProps } from "./parts";
import { useFreshAfterConflict } from "./useFreshAfterConflict";
import { useUndoArchive } from "./useUndoArchive";

const reasons: readonly ArchiveReason[] = [
  "no_longer_needed",
  "duplicate_entry",
  "customer_request",
  "payment_issues",
  "other",
];

export default function ArchiveCustomerDialog({ profile, onClose }: ActDialogProps) {
  const { t } = useTranslation();
  const [reason, setReason] = useState<ArchiveReason | "">("");
  const [note, setNote] = useState("");
  const [missing, setMissing] = useState(false);
  const firstReason = useRef<HTMLInputElement>(null);
  const preview = useQuery(archivePreview(profile));
  const archive = useArchive();
  const undo = useUndoArchive();
  const { problemOf, rest } = useFieldProblems(archive.error, ["reason", "note"]);
  useFreshAfterConflict(profile.id, archive.error ?? preview.error);

  const submit = () => {
    if (!reason) {
      setMissing(true);
      return;
    }
    archive.mutate(
      { seen: profile, archiving: { reason, note: note.trim() || null } },
      {
        onSuccess: ({ customer }) => {
          onClose();
          notify(t("profile.archived", { name: customer.name }), {
            label: t("actions.undo"),
            run: () => undo(customer),
          });
        },
      },
    );
  };

  return (
    <FormDialog
      title={t("profile.archiveNamed", { name: profile.name })}
      submit={t("profile.archive")}
      look="danger"
      pending={archive.isPending}
      dirty={note.trim() !== ""}
      error={rest}
      firstFocus={firstReason}
      onSubmit={submit}
      onClose={onClose}
    >
      <RadioField
        label={t("fields.reason")}
        value={reason}
        problem={missing && !reason ? t("profile.reasonMissing") : problemOf("reason")}
        onChange={setReason}
        firstRef={firstReason}
        options={reasons.map((value) => ({ value, label: t(`archiveReasons.${value}`) }))}
      />
      <TextAreaField
        label={t("fields.note")}
        optional
        rows={2}
        value={note}
        onChange={setNote}
        problem={problemOf("note")}
      />
      <EffectsPreview preview={preview} />
    </FormDialog>
  );
}
