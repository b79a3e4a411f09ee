// Nothing typed is lost, and nothing is sent twice, whatever becomes of what was sent.
import { describe, expect, it } from "vitest";
import { arrived, departed, nothing, type Outbox, type Outgoing, ready, recovered, returned, typed } from "./outbox";

function sent(...texts: string[]): { outbox: Outbox; notes: Outgoing[] } {
  const notes: Outgoing[] = [];
  const outbox = texts.reduce((before, text) => {
    const full = typed(before, text);
    const note = ready(full);
    notes.push(note);
    return departed(full, note);
  }, nothing);
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
    expect(arrived(outbox, note)).toEqual(nothing);
  });

  it("gives a text back exactly as it was, to be tried again under its key", () => {
    const { outbox, note } = one(" Called back\n");
    const back = returned(outbox, note);
    expect(back).toEqual({ text: " Called back\n", key: note.key, sent: [] });
    expect(ready(back)).toEqual(note);
    expect(departed(back, note)).toEqual(outbox);
  });

  it("gives it back above what was typed meanwhile, and takes only it away again", () => {
    const { outbox, note } = one("First\n\nwith a gap");
    const back = returned(typed(outbox, "Second"), note);
    expect(back.text).toBe("First\n\nwith a gap\n\nSecond");
    expect(departed(back, note)).toEqual({ text: "Second", key: null, sent: [note] });
  });

  it("takes back several in any order", () => {
    const { outbox, notes } = sent("First", "Second", "Third");
    const back = notes.reduceRight((others, note) => returned(others, note), outbox);
    expect(back.text).toBe("First\n\nSecond\n\nThird");
    expect(notes.map((note) => departed(back, note).text)).toEqual([
      "Second\n\nThird",
      "First\n\nThird",
      "First\n\nSecond",
    ]);
  });

  it("leaves alone what was changed since it came back", () => {
    const { outbox, note } = one("First");
    expect(departed(typed(returned(outbox, note), "First, changed"), note).text).toBe("First, changed");
  });

  it("starts anew with an empty field", () => {
    const { outbox, note } = one("First");
    expect(ready(typed(typed(returned(outbox, note), ""), "Second")).key).not.toBe(note.key);
  });

  it("brings back what an earlier opening of the page had on its way", () => {
    const { outbox, note } = one("First");
    expect(recovered(outbox)).toBe(outbox);
    const earlier = { ...outbox, text: "Second", sent: [{ ...note, page: "earlier" }] };
    expect(recovered(earlier)).toEqual({ text: "First\n\nSecond", key: note.key, sent: [] });
  });
});
