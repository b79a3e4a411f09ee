// Words arrive part by part; the last language chosen wins, and words that fail to arrive change nothing.
import i18next from "i18next";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { notifyFailure } from "../components/toasts/notify";
import { readPreference, writePreference } from "../preferences";
import type * as I18n from "./i18n";

vi.mock("../components/toasts/notify");
vi.mock("../preferences");
vi.stubGlobal("document", { documentElement: { lang: "" } });

interface Answer {
  come: () => void;
  fail: () => void;
}

const failureWords = { actions: { retry: "Try again" }, errors: { unreachable: "No connection" } };
const answers = new Map<string, Answer>();
const fetchWords: I18n.FetchWords = (part, language) =>
  new Promise((resolve, reject) => {
    answers.set(`${language}/${part}`, {
      come: () => resolve([{ words: { [part]: `${part} in ${language}` } }, failureWords]),
      fail: () => reject(new TypeError("Failed to fetch")),
    });
  });
const come = (name: string) => answers.get(name)?.come();
const isRequested = (name: string) => expect.poll(() => [...answers.keys()]).toContain(name);
const text = (part: string) => i18next.t(`words.${part}` as "actions.save");

let i18n: typeof I18n;

beforeEach(async () => {
  vi.clearAllMocks();
  vi.resetModules();
  answers.clear();
  i18n = await import("./i18n");
  vi.mocked(readPreference).mockReturnValue("en");
  const started = i18n.startI18n(fetchWords);
  come("en/start");
  await started;
});

describe("choosing a language", () => {
  it("ends in the last one chosen, whichever words come first", async () => {
    const choices = [i18n.chooseLanguage("nl"), i18n.chooseLanguage("es")];
    come("es/start");
    come("nl/start");
    await Promise.all(choices);
    expect(i18next.language).toBe("es");
    expect(writePreference).toHaveBeenCalledExactlyOnceWith("language", "es");
  });

  it("keeps the language when the words do not come, and reports that", async () => {
    const choice = i18n.chooseLanguage("nl");
    answers.get("nl/start")?.fail();
    await choice;
    expect(i18next.language).toBe("en");
    expect(writePreference).not.toHaveBeenCalled();
    expect(notifyFailure).toHaveBeenCalledExactlyOnceWith("No connection", null, expect.anything());
  });

  it("waits for the words of every part in use, also of one that comes into use meanwhile", async () => {
    const choice = i18n.chooseLanguage("nl");
    const notes = i18n.loadWords("notes");
    come("en/notes");
    await notes;
    come("nl/start");
    await isRequested("nl/notes");
    expect(i18next.language).toBe("en");
    come("nl/notes");
    await choice;
    expect([i18next.language, text("start"), text("notes")]).toEqual(["nl", "start in nl", "notes in nl"]);
  });
});

describe("the words of a part", () => {
  it("are fetched once", async () => {
    const first = i18n.loadWords("notes");
    come("en/notes");
    await first;
    answers.clear();
    await i18n.loadWords("notes");
    expect(answers.size).toBe(0);
    expect(text("notes")).toBe("notes in en");
  });
});
