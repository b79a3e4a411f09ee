// Requires a note's title: shows the problem at the field, and focuses the field.
import { type RefObject, useState } from "react";
import { useTranslation } from "../../shared/i18n/useTranslation";
import type { NoteText } from "./api/notes";

export function useTitleRequired({ title }: NoteText, field: RefObject<HTMLInputElement | null>) {
  const { t } = useTranslation();
  const [submitted, setSubmitted] = useState(false);
  const missing = title.trim() === "";
  return {
    problem: submitted && missing ? t("notes.titleMissing") : undefined,
    /** Whether the note may be sent; if not, shows the problem. */
    check: () => {
      if (!missing) return true;
      setSubmitted(true);
      field.current?.focus();
      return false;
    },
  };
}
