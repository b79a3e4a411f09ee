// A member's choices for this browser: theme, language, single-key shortcuts. Kept in localStorage, shared between tabs.
import { useSyncExternalStore } from "react";

interface Preferences {
  theme: "system" | "light" | "dark";
  language: string | null;
  singleKeys: boolean;
}

const defaults: Preferences = { theme: "system", language: null, singleKeys: true };
const changed = new EventTarget();

export function readPreference<K extends keyof Preferences>(name: K): Preferences[K] {
  const text = localStorage.getItem(`klantkaart.${name}`);
  try {
    return text === null ? defaults[name] : (JSON.parse(text) as Preferences[K]);
  } catch {
    return defaults[name];
  }
}

export function writePreference<K extends keyof Preferences>(name: K, value: Preferences[K]): void {
  localStorage.setItem(`klantkaart.${name}`, JSON.stringify(value));
  changed.dispatchEvent(new Event("change"));
}

export function usePreference<K extends keyof Preferences>(name: K): Preferences[K] {
  return useSyncExternalStore(subscribe, () => readPreference(name));
}

function subscribe(listener: () => void): () => void {
  changed.addEventListener("change", listener);
  window.addEventListener("storage", listener);
  return () => {
    changed.removeEventListener("change", listener);
    window.removeEventListener("storage", listener);
  };
}

export function chooseTheme(theme: Preferences["theme"]): void {
  writePreference("theme", theme);
  showTheme(theme);
}

/** Subscribe to choices made in other tabs of this browser. */
export function followPreference(name: keyof Preferences, follow: () => void): void {
  window.addEventListener("storage", ({ key }) => key === `klantkaart.${name}` && follow());
}

/** Apply the theme to the document; "system" leaves it to the browser. */
export function showTheme(theme: Preferences["theme"]): void {
  if (theme === "system") delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
}

export type Theme = Preferences["theme"];
export const themes: readonly Theme[] = ["system", "light", "dark"];
