// Which of the shell's layers is open, the palette or the list of keys, and what is typed while the palette's code loads.
import { useSyncExternalStore } from "react";

type Overlay = "palette" | "keys" | null;

let current: Overlay = null;
/** The type-ahead buffer: letters typed before the palette's field could take them; null when nothing is buffered. */
let typedAhead: string | null = null;
const listeners = new Set<() => void>();

export function openOverlay(overlay: Overlay): void {
  if (overlay === current) return;
  typedAhead = overlay === "palette" ? "" : null;
  current = overlay;
  listeners.forEach((listener) => listener());
}

/** Buffer a key that was pressed while the palette loads. False if nothing is buffered. */
export function keepForPalette(key: string): boolean {
  if (typedAhead === null) return false;
  if (key === "Escape") openOverlay(null);
  else if (key === "Backspace") typedAhead = typedAhead.slice(0, -1);
  else if (/^.$/u.test(key)) typedAhead += key;
  return true;
}

/** Return the buffered letters and end the buffering, because the palette's field has the focus now. */
export function takeTypedAhead(): string {
  const letters = typedAhead ?? "";
  typedAhead = null;
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
