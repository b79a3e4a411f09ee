// The query keys of the customer list.
import { customersKey } from "../../../shared/api/keys";
import type { CustomerListState } from "../listState";

export const customersKeys = {
  lists: [...customersKey, "list"] as const,
  list: (state: CustomerListState) => [...customersKeys.lists, state] as const,
  trash: [...customersKey, "trash"] as const,
  /** Not below the lists' key: a preview has the version in its key and is void after the act, so nothing refetches it. */
  deletion: (versions: readonly string[]) => ["preview", "delete", versions] as const,
};
