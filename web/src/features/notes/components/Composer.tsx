// The quick way to a note: type, send, type the next. Its first line becomes the title.
import { type SubmitEvent, type KeyboardEvent, useRef } from "react";
import { noteDraftLimits } from "../../../shared/api/constants";
import type { Profile } from "../../../shared/api/types";
import { Button } from "../../../shared/components/buttons/Button";
import styles from "./Composer.module.css";
import { useTranslation } from "../../../shared/i18n/useTranslation";
import { useComposer } from "../useComposer";
import { useRoom } from "../useRoom";

export function Composer({ profile }: { profile: Profile }) {
  const { t } = useTranslation();
  const room = useRoom();
  const { text, type, send } = useComposer(profile.id);
  const field = useRef<HTMLTextAreaElement>(null);
  const ready = text.trim() !== "";

  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (!ready) return;
    send();
    field.current?.focus();
  };
  const sendOnShortcut = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.key === "Enter" && (event.metaKey || event.ctrlKey)) event.currentTarget.form?.requestSubmit();
  };

  return (
    <form className={styles.composer} onSubmit={submit}>
      <textarea
        ref={field}
        rows={2}
        maxLength={noteDraftLimits.content}
        value={text}
        aria-label={t("notes.newNote")}
        placeholder={t("notes.newNote")}
        onChange={(event) => type(event.target.value)}
        onKeyDown={sendOnShortcut}
      />
      <footer>
        <span>{room(text, "content") ?? t("notes.private")}</span>
        <Button type="submit" look="primary" disabled={!ready}>
          {t("notes.send")}
        </Button>
      </footer>
    </form>
  );
}
