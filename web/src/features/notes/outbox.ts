// What was typed for new notes and has no answer yet: the text in the field, and the notes on their way.

/** A note on its way, sent under its own Idempotency-Key by one opening of the page. */
export interface Outgoing {
  key: string;
  text: string;
  page: string;
}

export interface Outbox {
  text: string;
  /** Under which the text was tried before: whether that try took effect is not known. */
  key: string | null;
  sent: readonly Outgoing[];
}

export const nothing: Outbox = { text: "", key: null, sent: [] };

/** Of this opening of the page: what an earlier one sent, nobody waits for any more. */
const page = crypto.randomUUID();
const gap = "\n\n";

export function typed(outbox: Outbox, text: string): Outbox {
  return { ...outbox, text, key: text === "" ? null : outbox.key };
}

/** What is in the field, ready to go. */
export function ready({ text, key }: Outbox): Outgoing {
  return { key: key ?? crypto.randomUUID(), text, page };
}

/** Once it is on its way: out of the field, where that still holds it. */
export function departed(outbox: Outbox, note: Outgoing): Outbox {
  return {
    text: without(outbox.text, note.text),
    key: outbox.key === note.key ? null : outbox.key,
    sent: [...outbox.sent, note],
  };
}

export function arrived(outbox: Outbox, note: Outgoing): Outbox {
  return { ...outbox, sent: outbox.sent.filter(({ key }) => key !== note.key) };
}

/** Back in the field, above what was typed meanwhile; with a `key` to try it under again. */
export function returned(outbox: Outbox, note: Outgoing, key: string | null = note.key): Outbox {
  const texts = [note.text, outbox.text].filter((text) => text.trim() !== "");
  return { ...arrived(outbox, note), text: texts.join(gap), key: outbox.key ?? key };
}

/** With all that was on its way when the page was left. */
export function recovered(outbox: Outbox): Outbox {
  return outbox.sent.filter((note) => note.page !== page).reduceRight((others, note) => returned(others, note), outbox);
}

function without(text: string, part: string): string {
  return (gap + text + gap).replace(gap + part + gap, () => gap).slice(gap.length, -gap.length);
}
