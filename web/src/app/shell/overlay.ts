// Which of the shell's own layers is open: the palette, or the list of keys; and what is typed while the palette's code comes.
import { useSyncExternalStore } from "react";

type Overlay = "palette" | "keys" | null;

let current: Overlay = null;
/** Letters that the palette has not taken; null when it needs none kept. */
let ahead: string | null = null;
const listeners = new Set<() => void>();

export function openOverlay(overlay: Overlay): void {
  if (overlay === current) return;
  ahead = overlay === "palette" ? "" : null;
  current = overlay;
  listeners.forEach((listener) => listener());
}

/** For the palette on its way: a letter waits for its field. False when there is nothing to wait for. */
export function keepForPalette(key: string): boolean {
  if (ahead === null) return false;
  if (key === "Escape") openOverlay(null);
  else if (key === "Backspace") ahead = ahead.slice(0, -1);
  else if (/^.$/u.test(key)) ahead += key;
  return true;
}

/** Once its field has the focus. */
export function takeTypedAhead(): string {
  const letters = ahead ?? "";
  ahead = null;
  return letters;
}

export function useOverlay(): Overlay {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => current,
  );
}
