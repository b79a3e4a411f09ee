// The two fields of a note.
import type { RefObject } from "react";
import { useTranslation } from "react-i18next";
import { TextAreaField, TextField } from "../../shared/components/fields";
import type { NoteText } from "./api";

export const noteFields = ["title", "content"] as const;

interface NoteFieldsProps {
  text: NoteText;
  onChange: (text: NoteText) => void;
  problemOf: (field: string) => string | undefined;
  titleRef: RefObject<HTMLInputElement | null>;
}

export function NoteFields({ text, onChange, problemOf, titleRef }: NoteFieldsProps) {
  const { t } = useTranslation();
  return (
    <>
      <TextField
        ref={titleRef}
        label={t("fields.title")}
        value={text.title}
        problem={problemOf("title")}
        maxLength={200}
        autoComplete="off"
        onChange={(title) => onChange({ ...text, title })}
      />
      <TextAreaField
        optional
        label={t("fields.content")}
        help={t("notes.private")}
        value={text.content}
        problem={problemOf("content")}
        maxLength={10_000}
        onChange={(content) => onChange({ ...text, content })}
      />
    </>
  );
}
