// What the log is narrowed to, held in the address: reload, Back and a copied link all bring the same entries.
import { useSearchParams } from "wouter";
import type { Topic } from "../../shared/api/types";

export const topics: readonly Topic[] = ["customer", "status", "tags", "notes", "contacts", "addresses"];

export interface Filter {
  topic: Topic | "";
  /** A member's id, or "system", or "customer". */
  actor: string;
}

export const noFilter: Filter = { topic: "", actor: "" };

export function useFilter(): [Filter, (filter: Filter) => void] {
  const [params, setParams] = useSearchParams();
  return [readFilter(params), (filter) => setParams(writeFilter(filter), { replace: true })];
}

export function readFilter(params: URLSearchParams): Filter {
  return {
    topic: topics.find((topic) => topic === params.get("topic")) ?? "",
    actor: params.get("actor") ?? "",
  };
}

function writeFilter({ topic, actor }: Filter): URLSearchParams {
  return new URLSearchParams({ ...(topic && { topic }), ...(actor && { actor }) });
}
