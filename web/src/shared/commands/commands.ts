// The commands that are available on the screen, registered by the components that show them; palette and keys run them.
import { useId, useLayoutEffect, useSyncExternalStore } from "react";

export interface Command {
  id: string;
  title: string;
  group: "actions" | "sections" | "navigation" | "settings" | "help" | "appearance" | "language";
  /** A single key ("E") or two after each other ("G C"). */
  keys?: string;
  run: () => void;
  /** Why it cannot be run now; it is then listed, but disabled. */
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

/** Registers commands while the calling component is mounted. The list must be memoised. */
export function useCommands(commands: readonly Command[]): void {
  const owner = useId();
  // Before the paint, so that a command works as soon as its button is visible.
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

/** Runs a registered command from a second place; without one, does nothing. */
export function runCommand(id: string): void {
  const command = all.find((candidate) => candidate.id === id);
  if (command && !command.unavailable) command.run();
}
