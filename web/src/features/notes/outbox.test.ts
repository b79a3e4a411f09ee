// Nothing typed is lost, and nothing is sent twice, whatever the outcome of the requests.
import { describe, expect, it } from "vitest";
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

function sent(...texts: string[]): { outbox: Outbox; notes: Outgoing[] } {
  const notes: Outgoing[] = [];
  const outbox = texts.reduce((before, text) => {
    const full = setText(before, text);
    const note = nextNote(full);
    notes.push(note);
    return markSent(full, note);
  }, emptyOutbox);
  return { outbox, notes };
}

function one(text: string): { outbox: Outbox; note: Outgoing } {
  const { outbox, notes } = sent(text);
  const [note] = notes;
  if (!note) throw new Error("nothing was sent");
  return { outbox, note };
}

describe("the outbox of new notes", () => {
  it("clears the field and keeps the text until the answer is in", () => {
    const { outbox, note } = one(" Called back\n");
    expect(outbox).toEqual({ text: "", key: null, sent: [note] });
    expect(acknowledge(outbox, note)).toEqual(emptyOutbox);
  });

  it("gives a text back exactly as it was, to be tried again under its key", () => {
    const { outbox, note } = one(" Called back\n");
    const back = returnToField(outbox, note);
    expect(back).toEqual({ text: " Called back\n", key: note.key, sent: [] });
    expect(nextNote(back)).toEqual(note);
    expect(markSent(back, note)).toEqual(outbox);
  });

  it("gives it back above what was typed meanwhile, and takes only it away again", () => {
    const { outbox, note } = one("First\n\nwith a gap");
    const back = returnToField(setText(outbox, "Second"), note);
    expect(back.text).toBe("First\n\nwith a gap\n\nSecond");
    expect(markSent(back, note)).toEqual({ text: "Second", key: null, sent: [note] });
  });

  it("takes back several in any order", () => {
    const { outbox, notes } = sent("First", "Second", "Third");
    const back = notes.reduceRight((others, note) => returnToField(others, note), outbox);
    expect(back.text).toBe("First\n\nSecond\n\nThird");
    expect(notes.map((note) => markSent(back, note).text)).toEqual([
      "Second\n\nThird",
      "First\n\nThird",
      "First\n\nSecond",
    ]);
  });

  it("leaves alone what was changed since it came back", () => {
    const { outbox, note } = one("First");
    expect(markSent(setText(returnToField(outbox, note), "First, changed"), note).text).toBe("First, changed");
  });

  it("starts anew with an empty field", () => {
    const { outbox, note } = one("First");
    expect(nextNote(setText(setText(returnToField(outbox, note), ""), "Second")).key).not.toBe(note.key);
  });

  it("brings back what an earlier opening of the page had on its way", () => {
    const { outbox, note } = one("First");
    expect(recover(outbox)).toBe(outbox);
    const earlier = { ...outbox, text: "Second", sent: [{ ...note, page: "earlier" }] };
    expect(recover(earlier)).toEqual({ text: "First\n\nSecond", key: note.key, sent: [] });
  });
});
