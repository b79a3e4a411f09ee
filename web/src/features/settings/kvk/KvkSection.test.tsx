// The connection to KVK: a key is entered, replaced and removed, and a refused one is shown.
import { screen, within } from "@testing-library/react";
import { beforeEach, describe, expect, it } from "vitest";
import { moment } from "../../../testing/examples";
import { open } from "../../../testing/open";
import { button } from "../../../testing/queries";
import { api, refusal, server } from "../../../testing/server";
import type { KvkConnection } from "./api";

const works: KvkConnection = {
  state: "connected",
  is_test: true,
  last_four: "b197",
  connected_at: moment,
  connected_by: "Marieke",
};
let kept: KvkConnection;

beforeEach(() => {
  kept = { state: "not_connected" };
  server.use(
    api.get("/settings/kvk", ({ response }) => response(200).json(kept)),
    api.put("/settings/kvk", async ({ request, response }) => {
      kept = { ...works, last_four: (await request.json()).api_key.slice(-4) };
      return response(200).json(kept);
    }),
    api.delete("/settings/kvk", ({ response }) => {
      kept = { state: "not_connected" };
      return response(204).empty();
    }),
  );
});

describe("the connection to KVK", () => {
  it("is made and removed", async () => {
    const user = await open("/settings/kvk");
    expect(await screen.findByText("Not connected")).toBeVisible();
    await user.click(await button("Connect KVK"));
    await user.type(await screen.findByLabelText(/API key/u), " l7xx00000000000000000000000000000001 ");
    await user.click(await button("Check and keep"));
    expect(await screen.findByText("The key of KVK was kept")).toBeVisible();
    expect(await screen.findByText(/ends in 0001/u)).toBeVisible();
    await user.click(await button("Remove the key"));
    const question = within(await screen.findByRole("alertdialog"));
    await user.click(question.getByRole("button", { name: "Remove the key" }));
    expect(await screen.findByText("Not connected")).toBeVisible();
  });

  it("is refused at its field with a remedy", async () => {
    const fields = [{ field: "api_key", code: "refused_kvk_key", problem: "KVK does not accept this key." }];
    server.use(api.put("/settings/kvk", ({ response }) => response(422).json(refusal("invalid_input", { fields }))));
    const user = await open("/settings/kvk");
    await user.click(await button("Connect KVK"));
    await user.type(await screen.findByLabelText(/API key/u), "wrong");
    await user.click(await button("Check and keep"));
    expect(await screen.findByText(/Copy it again from developers.kvk.nl/u)).toBeVisible();
  });

  it.each([
    ["refused", /does not accept this key any more/u],
    ["unchecked", /did not answer when the key was entered/u],
  ] as const)("tells what a key is that is %s", async (state, words) => {
    kept = { ...works, state };
    await open("/settings/kvk");
    expect(await screen.findByText(words)).toBeVisible();
  });

  it("is only shown to who may not change settings", async () => {
    kept = works;
    await open("/settings/kvk", { role: "finance" });
    expect(await screen.findByText(/ends in b197/u)).toBeVisible();
    expect(screen.queryByRole("button", { name: "Replace the key" })).toBeNull();
  });
});
