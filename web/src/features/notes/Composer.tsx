// The quick way to a note: type, send, type the next. Its first line becomes the title.
import { type SubmitEvent, type KeyboardEvent, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { Profile } from "../../shared/api/types";
import { Button } from "../../shared/components/Button";
import { useDraft } from "../../shared/drafts";
import { useErrorText } from "../../shared/i18n/useErrorText";
import styles from "./Composer.module.css";
import { noteFromText } from "./noteFromText";
import { longest, useRoom } from "./useRoom";
import { useSendNote } from "./useSendNote";

export function Composer({ profile }: { profile: Profile }) {
  const { t } = useTranslation();
  const { textOf } = useErrorText();
  const room = useRoom();
  const [text, change, forget] = useDraft(`composer.${profile.id}`, "");
  const field = useRef<HTMLTextAreaElement>(null);
  const { send, isPending, earlierSaved, error } = useSendNote(profile.id);
  const ready = text.trim() !== "" && !isPending;
  const problem = earlierSaved ? t("notes.earlierSaved") : error && textOf(error);

  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (!ready) return;
    send(noteFromText(text), () => {
      change("");
      forget();
      field.current?.focus();
    });
  };
  const sendOnShortcut = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.key === "Enter" && (event.metaKey || event.ctrlKey)) event.currentTarget.form?.requestSubmit();
  };

  return (
    <form className={styles.composer} onSubmit={submit}>
      <textarea
        ref={field}
        rows={2}
        maxLength={longest.content}
        value={text}
        aria-label={t("notes.newNote")}
        placeholder={t("notes.newNote")}
        onChange={(event) => change(event.target.value)}
        onKeyDown={sendOnShortcut}
      />
      <footer>
        <span className={problem ? styles.problem : undefined} role={problem ? "alert" : undefined}>
          {problem ?? room(text, "content") ?? t("notes.private")}
        </span>
        <Button type="submit" look="primary" disabled={!ready}>
          {t("notes.send")}
        </Button>
      </footer>
    </form>
  );
}
