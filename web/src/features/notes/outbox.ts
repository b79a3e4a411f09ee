// The outbox of new notes: the text in the field, and the notes that were sent and not answered yet.

/** A note in flight, with its Idempotency-Key and the page load that sent it. */
export interface Outgoing {
  key: string;
  text: string;
  page: string;
}

export interface Outbox {
  text: string;
  /** The Idempotency-Key of an earlier try, which may have taken effect although it failed. */
  key: string | null;
  sent: readonly Outgoing[];
}

export const emptyOutbox: Outbox = { text: "", key: null, sent: [] };

/** This page load. Nothing awaits the answers to notes of an earlier one, so they count as refused. */
const page = crypto.randomUUID();
const gap = "\n\n";

export function setText(outbox: Outbox, text: string): Outbox {
  return { ...outbox, text, key: text === "" ? null : outbox.key };
}

/** The note to send: the text in the field. */
export function nextNote({ text, key }: Outbox): Outgoing {
  return { key: key ?? crypto.randomUUID(), text, page };
}

/** Move a note from the field to `sent`; text that was typed in between stays in the field. */
export function markSent(outbox: Outbox, note: Outgoing): Outbox {
  return {
    text: without(outbox.text, note.text),
    key: outbox.key === note.key ? null : outbox.key,
    sent: [...outbox.sent, note],
  };
}

/** Remove a note that the API has stored. */
export function acknowledge(outbox: Outbox, note: Outgoing): Outbox {
  return { ...outbox, sent: outbox.sent.filter(({ key }) => key !== note.key) };
}

/** Move a note back into the field, above newer text; `key` is the Idempotency-Key of the next try. */
export function returnToField(outbox: Outbox, note: Outgoing, key: string | null = note.key): Outbox {
  const texts = [note.text, outbox.text].filter((text) => text.trim() !== "");
  return { ...acknowledge(outbox, note), text: texts.join(gap), key: outbox.key ?? key };
}

/** Move the notes of earlier page loads back into the field. */
export function recover(outbox: Outbox): Outbox {
  return outbox.sent
    .filter((note) => note.page !== page)
    .reduceRight((others, note) => returnToField(others, note), outbox);
}

function without(text: string, part: string): string {
  return (gap + text + gap).replace(gap + part + gap, () => gap).slice(gap.length, -gap.length);
}
