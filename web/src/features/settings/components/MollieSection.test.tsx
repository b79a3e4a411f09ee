// The connection to Mollie: a key is entered, checked, replaced and removed; a broken one is shown on every page.
import { screen, within } from "@testing-library/react";
import { beforeEach, describe, expect, it } from "vitest";
import { moment } from "../../../testing/examples";
import { open } from "../../../testing/open";
import { button } from "../../../testing/queries";
import { api, refusal, server } from "../../../testing/server";
import type { Connection } from "../api/mollie";

const works: Connection = {
  state: "connected",
  mode: "test",
  last_four: "0001",
  connected_at: moment,
  connected_by: "Marieke",
};
let kept: Connection;
let sent: string[];

beforeEach(() => {
  kept = { state: "not_connected" };
  sent = [];
  server.use(
    api.get("/settings/mollie", ({ response }) => response(200).json(kept)),
    api.put("/settings/mollie", async ({ request, response }) => {
      const { api_key } = await request.json();
      sent.push(api_key);
      kept = { ...works, mode: api_key.startsWith("live_") ? "live" : "test", last_four: api_key.slice(-4) };
      return response(200).json(kept);
    }),
    api.delete("/settings/mollie", ({ response }) => {
      kept = { state: "not_connected" };
      return response(204).empty();
    }),
  );
});

async function enter(user: Awaited<ReturnType<typeof open>>, key: string): Promise<void> {
  await user.type(await screen.findByLabelText(/API key/u), key);
  await user.click(await button("Check and keep"));
}

describe("the connection to Mollie", () => {
  it("is made, replaced and removed", async () => {
    const user = await open("/settings/mollie");
    expect(await screen.findByText("Not connected")).toBeVisible();
    await user.click(await button("Connect Mollie"));
    await enter(user, " test_StandIn00000001 ");
    expect(await screen.findByText("Mollie is connected")).toBeVisible();
    expect(await screen.findByText("ends in 0001")).toBeVisible();
    expect(screen.getByText(/Test: no real money/u)).toBeVisible();
    await user.click(await button("Replace the key"));
    await enter(user, "live_StandIn00000002");
    expect(await screen.findByText(/Live: real payments/u)).toBeVisible();
    expect(sent).toEqual(["test_StandIn00000001", "live_StandIn00000002"]);
    await user.click(await button("Remove the key"));
    const question = within(await screen.findByRole("alertdialog"));
    expect(question.getByText(/subscriptions/u)).toBeVisible();
    await user.click(question.getByRole("button", { name: "Remove the key" }));
    expect(await screen.findByText("Not connected")).toBeVisible();
  });

  it("is refused at its field with a remedy", async () => {
    const fields = [{ field: "api_key", code: "refused_key", problem: "Mollie does not accept this key." }];
    server.use(api.put("/settings/mollie", ({ response }) => response(422).json(refusal("invalid_input", { fields }))));
    const user = await open("/settings/mollie");
    await user.click(await button("Connect Mollie"));
    await enter(user, "test_wrong");
    expect(await screen.findByText(/Mollie does not accept this key/u)).toBeVisible();
    expect(screen.getByLabelText(/API key/u)).toHaveValue("test_wrong");
  });

  it("is only shown to who may not change settings", async () => {
    kept = works;
    await open("/settings/mollie", { role: "finance" });
    expect(await screen.findByText("ends in 0001")).toBeVisible();
    expect(screen.queryByRole("button", { name: "Replace the key" })).toBeNull();
  });

  it("is told on every page while it is broken, with what to do", async () => {
    kept = { ...works, state: "broken", broken_at: moment };
    await open("/settings/mollie", { settings: { mollie_broken_at: moment } });
    expect(await screen.findByRole("link", { name: "Enter a new key" })).toHaveAttribute("href", "/settings/mollie");
    expect(await screen.findByText("Broken")).toBeVisible();
  });

  it("is told to those who have to ask an owner or admin", async () => {
    kept = { ...works, state: "broken", broken_at: moment };
    await open("/settings/mollie", { role: "support", settings: { mollie_broken_at: moment } });
    expect(await screen.findByText(/Ask an owner or admin/u)).toBeVisible();
  });
});
