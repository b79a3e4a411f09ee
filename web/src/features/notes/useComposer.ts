// The composer's text, and sending it: the note shows at once; if the API refuses it, the text returns to the field.
import { useTranslation } from "react-i18next";
import { notifyFailure } from "../../shared/components/notify";
import { useLiveDraft } from "../../shared/drafts";
import { useFailureToast } from "../../shared/hooks/useFailureToast";
import { noteFromText } from "./noteFromText";
import { arrived, departed, nothing, type Outbox, type Outgoing, ready, recovered, returned, typed } from "./outbox";
import { useAddNoteAtOnce } from "./useAddNoteAtOnce";
import { keyWasUsed } from "./useSendNote";

export function useComposer(customerId: string) {
  const { t } = useTranslation();
  const [kept, changeKept] = useLiveDraft(`new-notes.${customerId}`, nothing);
  const { mutateAsync: add } = useAddNoteAtOnce(customerId);
  const failed = useFailureToast();
  const outbox = recovered(kept);
  const change = (step: (outbox: Outbox) => Outbox) => changeKept((latest) => step(recovered(latest)));

  const send = (note: Outgoing) => {
    change((latest) => departed(latest, note));
    add({ idempotencyKey: note.key, ...noteFromText(note.text) }).then(
      () => change((latest) => arrived(latest, note)),
      (error: unknown) => takeBack(note, error),
    );
  };
  const takeBack = (note: Outgoing, error: unknown) => {
    if (keyWasUsed(error)) {
      change((latest) => returned(latest, note, null));
      notifyFailure(t("notes.earlierSaved"), null);
    } else {
      change((latest) => returned(latest, note));
      failed(error, () => send(note));
    }
  };

  return {
    text: outbox.text,
    type: (text: string) => change((latest) => typed(latest, text)),
    send: () => send(ready(outbox)),
  };
}
