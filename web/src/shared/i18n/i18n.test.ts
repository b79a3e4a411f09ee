// Choosing a language: the last choice wins, and words that do not come change nothing.
import i18next from "i18next";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { notifyFailure } from "../components/notify";
import { readPreference, writePreference } from "../preferences";
import { chooseLanguage, type LoadMessages, startI18n } from "./i18n";
import type { UiLanguage } from "./languages";

vi.mock("../components/notify");
vi.mock("../preferences");
vi.stubGlobal("document", { documentElement: { lang: "" } });

interface Answer {
  come: () => void;
  fail: () => void;
}

const answers = new Map<UiLanguage, Answer>();
const load: LoadMessages = (language) =>
  new Promise((resolve, reject) => {
    answers.set(language, { come: () => resolve({}), fail: () => reject(new TypeError("Failed to fetch")) });
  });

beforeEach(async () => {
  vi.clearAllMocks();
  vi.mocked(readPreference).mockReturnValue("en");
  const started = startI18n(load);
  answers.get("en")?.come();
  await started;
});

describe("choosing a language", () => {
  it("ends in the last one chosen, whichever words come first", async () => {
    const choices = [chooseLanguage("nl"), chooseLanguage("es")];
    answers.get("es")?.come();
    answers.get("nl")?.come();
    await Promise.all(choices);
    expect(i18next.language).toBe("es");
    expect(writePreference).toHaveBeenCalledExactlyOnceWith("language", "es");
  });

  it("keeps the language when the words do not come, and says so", async () => {
    const choice = chooseLanguage("nl");
    answers.get("nl")?.fail();
    await choice;
    expect(i18next.language).toBe("en");
    expect(writePreference).not.toHaveBeenCalled();
    expect(notifyFailure).toHaveBeenCalledOnce();
  });
});
