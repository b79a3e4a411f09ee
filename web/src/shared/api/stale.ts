// What someone else saved first: the record that came with the refusal.
import { ApiError } from "./errors";

/** The record as it is now, if the request failed because ours was older. */
export function staleRecord(error: unknown): unknown {
  return error instanceof ApiError && error.code === "stale_version" ? error.current : null;
}
