// The trash: one click on Restore brings one customer back, and so does a double click.
import { screen } from "@testing-library/react";
import { expect, it } from "vitest";
import { customer, marieke, moment } from "../../testing/examples";
import { open } from "../../testing/open";
import { button } from "../../testing/queries";
import { api, gate, refusal, server } from "../../testing/server";

const trashed = {
  customer: customer(),
  linked: "keep",
  deleted_at: moment,
  deleted_by: marieke,
  restorable_until: "2026-04-01T09:30:00Z",
} as const;

it("restores once on a double click", async () => {
  const answer = gate();
  let restored = 0;
  server.use(
    api.get("/customers/trash", ({ response }) => response(200).json({ items: restored > 0 ? [] : [trashed] })),
    api.post("/customers/{customer_id}/restore", async ({ response }) => {
      restored += 1;
      if (restored > 1) return response(404).json(refusal("customer_not_found"));
      await answer.opened;
      return response(200).json(customer());
    }),
  );
  const user = await open("/customers/trash");
  await user.dblClick(await button("Restore Vera Vermeulen"));
  answer.open();
  expect(await screen.findByText("Vera Vermeulen is back")).toBeVisible();
  expect(restored).toBe(1);
});
