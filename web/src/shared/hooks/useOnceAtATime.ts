// Starts a mutation once at a time, because a second click may come before the render that disables the button.
import { type Mutation, useQueryClient } from "@tanstack/react-query";
import { useRef } from "react";

/** Other mutations on the page do not block it. Neither does the same one of another item, with another key. */
export function useOnceAtATime<Item = void>(
  start: (item: Item) => void,
  keyOf: (item: Item) => unknown = (item) => item,
): (item: Item) => void {
  const mutations = useQueryClient().getMutationCache();
  const started = useRef(new Map<unknown, Mutation>());
  return (item) => {
    const key = keyOf(item);
    if (started.current.get(key)?.state.status === "pending") return;
    const before = mutations.getAll().at(-1);
    start(item);
    const last = mutations.getAll().at(-1);
    if (last && last !== before) started.current.set(key, last);
  };
}
