// When code for later may be fetched: once no request of the screen is in flight.
import { QueryClient } from "@tanstack/react-query";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { gate } from "../../testing/server";
import { whenNetworkIdle } from "./useNetworkIdle";

/** Longer than the timeout of the idle callback. */
const aMoment = () => vi.advanceTimersByTimeAsync(5000);

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

describe("a screen", () => {
  it("is idle at once where nothing waits", async () => {
    const run = vi.fn();
    whenNetworkIdle(new QueryClient(), run);
    await aMoment();
    expect(run).toHaveBeenCalledOnce();
  });

  it("is idle after its last answer, and only once", async () => {
    const queryClient = new QueryClient();
    const { opened, open } = gate();
    const answer = queryClient.query({ queryKey: ["slow"], queryFn: () => opened.then(() => "answer") });
    const run = vi.fn();
    whenNetworkIdle(queryClient, run);
    await aMoment();
    expect(run).not.toHaveBeenCalled();
    open();
    await answer;
    await aMoment();
    expect(run).toHaveBeenCalledOnce();
    await queryClient.query({ queryKey: ["later"], queryFn: () => "answer" });
    await aMoment();
    expect(run).toHaveBeenCalledOnce();
  });

  it("that has gone is not waited for", async () => {
    const run = vi.fn();
    whenNetworkIdle(new QueryClient(), run)();
    await aMoment();
    expect(run).not.toHaveBeenCalled();
  });
});
