// The current record of a version conflict (409), which the API returns with the refusal.
import { ApiError } from "./errors";

/** The current record, if the request failed because our version was older. */
export function staleRecord(error: unknown): unknown {
  return error instanceof ApiError && error.code === "stale_version" ? error.current : null;
}
