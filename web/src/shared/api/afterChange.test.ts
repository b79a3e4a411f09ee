// The cached profile after a command, whose answer has no counts.
import { QueryClient } from "@tanstack/react-query";
import { describe, expect, it } from "vitest";
import { counts, customer, profile } from "../../testing/examples";
import { customerChanged, showCustomer } from "./afterChange";
import { profileKey } from "./keys";

const known = profile({
  counts: counts({ activity: 7, contacts: 2 }),
  pinned_notes: { note_1: "2026-03-02T09:30:00Z" },
});

function holding(shown = known): QueryClient {
  const queryClient = new QueryClient();
  queryClient.setQueryData(profileKey(shown.id), shown);
  return queryClient;
}

describe("an answer without counts", () => {
  it("shows, with the counts and pinned notes that are known", async () => {
    const queryClient = holding();
    await showCustomer(queryClient, customer({ name: "Vera Bos", version: 2 }));
    expect(queryClient.getQueryData(profileKey(known.id))).toEqual({ ...known, name: "Vera Bos", version: 2 });
  });
});

describe("a change", () => {
  it("has the profile read again", async () => {
    const queryClient = holding();
    await customerChanged(queryClient, customer());
    expect(queryClient.getQueryState(profileKey(known.id))?.isInvalidated).toBe(true);
  });

  it("of a customer whose profile is not known shows none", async () => {
    const queryClient = new QueryClient();
    await customerChanged(queryClient, customer());
    expect(queryClient.getQueryData(profileKey(known.id))).toBeUndefined();
  });
});
