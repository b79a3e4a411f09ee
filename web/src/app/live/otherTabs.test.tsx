// What another tab changed is read again at once: with a clock that stands still.
import { QueryClient } from "@tanstack/react-query";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { liveKey } from "../../shared/api/keys";
import { followOtherTabs } from "./otherTabs";

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

describe("a change in another tab", () => {
  it("has everything read again but the question whether something happened", { tags: ["S226"] }, async () => {
    const queryClient = new QueryClient();
    queryClient.setQueryData(["customers"], "list");
    queryClient.setQueryData([liveKey, "cst_1"], 7);
    const changed = new Promise<void>((resolve) => {
      queryClient.getQueryCache().subscribe(({ type }) => type === "updated" && resolve());
    });
    followOtherTabs(queryClient);
    const otherTab = new BroadcastChannel("klantkaart.changes");
    otherTab.postMessage(null);
    await changed;
    otherTab.close();
    expect(queryClient.getQueryState(["customers"])?.isInvalidated).toBe(true);
    expect(queryClient.getQueryState([liveKey, "cst_1"])?.isInvalidated).toBe(false);
  });
});
