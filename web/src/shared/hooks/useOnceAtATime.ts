// Starts a mutation once at a time, however quick the second click: it comes before the render that says "pending".
import { type Mutation, useQueryClient } from "@tanstack/react-query";
import { useRef } from "react";

/** What else is being saved on the page does not stand in the way. */
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
