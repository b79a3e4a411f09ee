// The title of a note that was typed without one.
import { describe, expect, it } from "vitest";
import { noteFromText } from "./noteFromText";

describe("a note from plain text", () => {
  it("has its first line as title and the rest as text", () => {
    expect(noteFromText("  Called back\n\nWants a quote.\n")).toEqual({
      title: "Called back",
      content: "Wants a quote.",
    });
  });

  it("shortens a long first line at a word and keeps all of it in the text", () => {
    const text = "The customer would rather receive every invoice by post than by e-mail";
    const note = noteFromText(text);
    expect(note.title.length).toBeLessThanOrEqual(60);
    expect(note.title).toBe("The customer would rather receive every invoice by post…");
    expect(note.content).toBe(text);
  });

  it("cuts a long line without spaces", () => {
    expect(noteFromText("x".repeat(90)).title).toBe(`${"x".repeat(59)}…`);
  });

  it("counts an emoji as one character and never cuts it in two", () => {
    expect(noteFromText("😀".repeat(40))).toEqual({ title: "😀".repeat(40), content: "" });
    expect(noteFromText("😀".repeat(90)).title).toBe(`${"😀".repeat(59)}…`);
  });
});
