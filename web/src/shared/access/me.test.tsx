// What the tab keeps of the member and their merchant for its next load.
import { QueryClient } from "@tanstack/react-query";
import { expect, it } from "vitest";
import { me } from "../../testing/examples";
import { meKey } from "../api/keys";
import { keptFor } from "../kept";
import { merchantChanged } from "./me";

it("keeps a saved setting, so that the next load does not begin with the earlier one", async () => {
  const before = me();
  const queryClient = new QueryClient();
  queryClient.setQueryData(meKey, before);
  await merchantChanged(queryClient, { ...before.merchant, name: "Van Dijk Groep" });
  const kept = keptFor(sessionStorage, "me", "", before.merchant.id).read() ?? "{}";
  expect(JSON.parse(kept)).toEqual({ ...before, merchant: { ...before.merchant, name: "Van Dijk Groep" } });
});
