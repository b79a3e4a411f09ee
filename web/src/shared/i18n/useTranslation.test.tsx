// The words of components, from one language to the next.
import { act, renderHook } from "@testing-library/react";
import { useRef } from "react";
import { expect, test } from "vitest";
import { chooseLanguage } from "./i18n";
import { useTranslation } from "./useTranslation";

test("all components have the same words, and others in another language", async () => {
  const [one, other] = [renderHook(useTranslation), renderHook(useTranslation)];
  const english = one.result.current;
  expect(other.result.current).toBe(english);
  expect([english.t("actions.save"), english.i18n.language]).toEqual(["Save", "en"]);

  await act(() => chooseLanguage("nl"));
  const dutch = one.result.current;
  expect(other.result.current).toBe(dutch);
  expect([dutch.t("actions.save"), dutch.i18n.language]).toEqual(["Opslaan", "nl"]);
  // What is remembered by them is made anew.
  expect([dutch.t === english.t, dutch.i18n === english.i18n]).toEqual([false, false]);
  // A function keeps the language that it was made for.
  expect(english.t("actions.save")).toBe("Save");
});

test("a component renders again only when the language changes, and not after it is gone", async () => {
  const { result, rerender, unmount } = renderHook(() => {
    const renders = useRef(0);
    renders.current += 1;
    return { renders, words: useTranslation() };
  });
  rerender();
  const { renders, words } = result.current;
  expect([renders.current, result.current.words === words]).toEqual([2, true]);
  await act(() => chooseLanguage("es"));
  expect([renders.current, result.current.words.t("actions.save")]).toEqual([3, "Guardar"]);
  unmount();
  await act(() => chooseLanguage("nl"));
  expect(renders.current).toBe(3);
});
