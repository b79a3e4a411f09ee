// When code for later may be fetched: once nothing on the screen waits for an answer.
import { QueryClient } from "@tanstack/react-query";
import { describe, expect, it, vi } from "vitest";
import { gate } from "../../testing/server";
import { whenNetworkIdle } from "./useNetworkIdle";

const aMoment = () => new Promise((resolve) => setTimeout(resolve, 20));

describe("a screen", () => {
  it("is idle at once where nothing waits", async () => {
    const run = vi.fn();
    whenNetworkIdle(new QueryClient(), run);
    await vi.waitFor(() => expect(run).toHaveBeenCalledOnce());
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
    await vi.waitFor(() => expect(run).toHaveBeenCalledOnce());
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
