// The composer's text, and sending it: the note shows at once; if the API refuses it, the text returns to the field.
import { keyWasUsed } from "../../shared/api/errors";
import { notifyFailure } from "../../shared/components/toasts/notify";
import { useLiveDraft } from "../../shared/drafts";
import { useFailureToast } from "../../shared/hooks/useFailureToast";
import { useTranslation } from "../../shared/i18n/useTranslation";
import { noteFromText } from "./noteFromText";
import {
  acknowledge,
  markSent,
  emptyOutbox,
  type Outbox,
  type Outgoing,
  nextNote,
  recover,
  returnToField,
  setText,
} from "./outbox";
import { useAddNoteAtOnce } from "./useAddNoteAtOnce";

export function useComposer(customerId: string) {
  const { t } = useTranslation();
  const [kept, changeKept] = useLiveDraft(`new-notes.${customerId}`, emptyOutbox);
  const { mutateAsync: add } = useAddNoteAtOnce(customerId);
  const failed = useFailureToast();
  const outbox = recover(kept);
  const change = (step: (outbox: Outbox) => Outbox) => changeKept((latest) => step(recover(latest)));

  const send = (note: Outgoing) => {
    change((latest) => markSent(latest, note));
    add({ idempotencyKey: note.key, ...noteFromText(note.text) }).then(
      () => change((latest) => acknowledge(latest, note)),
      (error: unknown) => takeBack(note, error),
    );
  };
  const takeBack = (note: Outgoing, error: unknown) => {
    if (keyWasUsed(error)) {
      change((latest) => returnToField(latest, note, null));
      notifyFailure(t("notes.earlierSaved"), null);
    } else {
      change((latest) => returnToField(latest, note));
      failed(error, () => send(note));
    }
  };

  return {
    text: outbox.text,
    type: (text: string) => change((latest) => setText(latest, text)),
    send: () => send(nextNote(outbox)),
  };
}
