// The query keys of the customer list.
import { customersKey } from "../../shared/api/keys";
import type { ListState } from "./listState";

export const customersKeys = {
  list: (state: ListState) => [...customersKey, "list", state] as const,
};
