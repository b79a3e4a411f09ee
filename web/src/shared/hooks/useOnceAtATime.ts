// Starts a mutation once at a time, because a second click may come before the render that disables the button.
import { type Mutation, useQueryClient } from "@tanstack/react-query";
import { useRef } from "react";

/** Other mutations on the page do not block it. */
export function useOnceAtATime(start: () => void): () => void {
  const mutations = useQueryClient().getMutationCache();
  const started = useRef<Mutation>(undefined);
  return () => {
    if (started.current?.state.status === "pending") return;
    const before = mutations.getAll().at(-1);
    start();
    const last = mutations.getAll().at(-1);
    if (last !== before) started.current = last;
  };
}
