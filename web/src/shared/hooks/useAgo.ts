// How long ago something was, in words, updated every minute; only components whose words change render again.
import { useSyncExternalStore } from "react";
import { relativeTime } from "../formats";

let now = Date.now();
const listeners = new Set<() => void>();
let timer: ReturnType<typeof setInterval> | undefined;

function subscribe(listener: () => void): () => void {
  // The clock stands still without subscribers.
  if (listeners.size === 0) now = Date.now();
  listeners.add(listener);
  timer ??= setInterval(tick, 60_000);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    clearInterval(timer);
    timer = undefined;
  };
}

function tick(): void {
  now = Date.now();
  listeners.forEach((listener) => listener());
}

export function useAgo(at: string, language: string): string {
  return useSyncExternalStore(subscribe, () => relativeTime(at, language, now));
}
