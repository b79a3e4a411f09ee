// How often the page asks what others did: with a clock that stands still.
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { renderHook } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { profileKey } from "../../shared/api/keys";
import { profile } from "../../testing/examples";
import { api, server } from "../../testing/server";
import { useLiveCustomer } from "./useLiveCustomer";

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

async function asksWithin(milliseconds: number, outstandingInvoices: number, untouched = 0): Promise<number> {
  let asked = 0;
  const vera = profile();
  server.use(
    api.get("/customers/{customer_id}", ({ response }) => {
      asked += 1;
      return response(200).json(vera);
    }),
  );
  const queryClient = new QueryClient();
  queryClient.setQueryData(profileKey(vera.id), {
    ...vera,
    money: { ...vera.money, outstanding_invoices: outstandingInvoices },
  });
  const wrapper = ({ children }: { children: React.ReactNode }) => (
    <QueryClientProvider client={queryClient}>{children}</QueryClientProvider>
  );
  const { unmount } = renderHook(() => useLiveCustomer(vera.id), { wrapper });
  await vi.advanceTimersByTimeAsync(untouched);
  asked = 0;
  await vi.advanceTimersByTimeAsync(milliseconds);
  unmount();
  return asked;
}

describe("an open profile", () => {
  it("asks every second while the customer owes something, so that a payment is seen at once", async () => {
    expect(await asksWithin(5_500, 2)).toBeGreaterThan(2);
  });

  it("asks every half minute once nobody has touched it for ten minutes", async () => {
    expect(await asksWithin(61_000, 2, 11 * 60_000)).toBeLessThan(4);
  });

  it("asks every half minute otherwise", async () => {
    expect(await asksWithin(29_000, 0)).toBe(0);
    expect(await asksWithin(31_000, 0)).toBe(1);
  });
});
