// The quick way to a note: type, send, type the next. Its first line becomes the title.
import { type SubmitEvent, type KeyboardEvent, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Profile } from "../../shared/api/types";
import { Button } from "../../shared/components/Button";
import { useDraft } from "../../shared/drafts";
import { useErrorText } from "../../shared/i18n/useErrorText";
import { useAddNote } from "./api";
import styles from "./Composer.module.css";
import { noteFromText } from "./noteFromText";

export function Composer({ profile }: { profile: Profile }) {
  const { t } = useTranslation();
  const { textOf } = useErrorText();
  const [text, change, forget] = useDraft(`composer.${profile.id}`, "");
  const [idempotencyKey, setIdempotencyKey] = useState(() => crypto.randomUUID());
  const field = useRef<HTMLTextAreaElement>(null);
  const add = useAddNote(profile.id, idempotencyKey);
  const ready = text.trim() !== "" && !add.isPending;

  const send = (event: SubmitEvent) => {
    event.preventDefault();
    if (!ready) return;
    add.mutate(noteFromText(text), {
      onSuccess: () => {
        change("");
        forget();
        setIdempotencyKey(crypto.randomUUID());
        field.current?.focus();
      },
    });
  };
  const sendOnShortcut = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.key === "Enter" && (event.metaKey || event.ctrlKey)) event.currentTarget.form?.requestSubmit();
  };

  return (
    <form className={styles.composer} onSubmit={send}>
      <textarea
        ref={field}
        rows={2}
        maxLength={10_000}
        value={text}
        aria-label={t("notes.newNote")}
        placeholder={t("notes.newNote")}
        onChange={(event) => change(event.target.value)}
        onKeyDown={sendOnShortcut}
      />
      <footer>
        <span className={add.isError ? styles.problem : undefined} role={add.isError ? "alert" : undefined}>
          {add.isError ? textOf(add.error) : t("notes.private")}
        </span>
        <Button type="submit" look="primary" disabled={!ready}>
          {t("notes.send")}
        </Button>
      </footer>
    </form>
  );
}
