// Everything that can be done on the screen now, registered by whoever shows it; the palette, the keys and the cheat sheet read it.
import { useId, useLayoutEffect, useSyncExternalStore } from "react";

export interface Command {
  id: string;
  title: string;
  group: "actions" | "sections" | "navigation" | "settings" | "help" | "appearance" | "language";
  /** A single key ("E") or two after each other ("G C"). */
  keys?: string;
  run: () => void;
  /** Why it cannot be run now; it is then shown, but not offered. */
  unavailable?: string;
}

const registered = new Map<string, readonly Command[]>();
const listeners = new Set<() => void>();
let all: readonly Command[] = [];

function publish(): void {
  all = [...registered.values()].flat();
  listeners.forEach((listener) => listener());
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Offers commands while the calling component is shown. The list must be memoised. */
export function useCommands(commands: readonly Command[]): void {
  const owner = useId();
  // Before the paint: what can be seen can be done.
  useLayoutEffect(() => {
    registered.set(owner, commands);
    publish();
    return () => {
      registered.delete(owner);
      publish();
    };
  }, [owner, commands]);
}

export function useAllCommands(): readonly Command[] {
  return useSyncExternalStore(subscribe, () => all);
}

export function currentCommands(): readonly Command[] {
  return all;
}

/** For a second place that starts the same; does nothing when it is not on offer. */
export function runCommand(id: string): void {
  const command = all.find((candidate) => candidate.id === id);
  if (command && !command.unavailable) command.run();
}
