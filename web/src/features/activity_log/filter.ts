// The filters of the log, held in the address, so that reload, Back and a copied link show the same entries.
import { useSearchParams } from "wouter";
import { topicValues } from "../../shared/api/constants";
import type { Topic } from "../../shared/api/types";

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
    topic: topicValues.find((topic) => topic === params.get("topic")) ?? "",
    actor: params.get("actor") ?? "",
  };
}

function writeFilter({ topic, actor }: Filter): URLSearchParams {
  return new URLSearchParams({ ...(topic && { topic }), ...(actor && { actor }) });
}
