// The two fields of a note.
import type { RefObject } from "react";
import { noteDraftLimits } from "../../../shared/api/constants";
import { TextAreaField, TextField } from "../../../shared/components/fields/fields";
import { useTranslation } from "../../../shared/i18n/useTranslation";
import type { NoteText } from "../api/notes";
import { useRoom } from "../useRoom";

export const noteFields = ["title", "content"] as const;

interface NoteFieldsProps {
  text: NoteText;
  onChange: (text: NoteText) => void;
  problemOf: (field: string) => string | undefined;
  titleRef: RefObject<HTMLInputElement | null>;
}

export function NoteFields({ text, onChange, problemOf, titleRef }: NoteFieldsProps) {
  const { t } = useTranslation();
  const room = useRoom();
  return (
    <>
      <TextField
        ref={titleRef}
        label={t("fields.title")}
        help={room(text.title, "title")}
        value={text.title}
        problem={problemOf("title")}
        maxLength={noteDraftLimits.title}
        autoComplete="off"
        onChange={(title) => onChange({ ...text, title })}
      />
      <TextAreaField
        optional
        label={t("fields.content")}
        help={room(text.content, "content") ?? t("notes.private")}
        value={text.content}
        problem={problemOf("content")}
        maxLength={noteDraftLimits.content}
        onChange={(content) => onChange({ ...text, content })}
      />
    </>
  );
}
