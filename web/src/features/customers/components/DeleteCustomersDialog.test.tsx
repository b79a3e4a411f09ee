// Deleting customers: no way of deleting can be chosen before its consequences are shown.
import { screen, waitFor } from "@testing-library/react";
import { expect, it } from "vitest";
import { customer, marieke, moment, profile } from "../../../testing/examples";
import { oneCustomer } from "../../../testing/handlers";
import { open } from "../../../testing/open";
import { button } from "../../../testing/queries";
import { api, gate, server } from "../../../testing/server";

const preview = {
  dry_run: true,
  effects: [],
  trashed: {
    customer: customer(),
    linked: "keep" as const,
    deleted_at: moment,
    deleted_by: marieke,
    restorable_until: "2026-04-01T09:30:00Z",
  },
};

it("can be confirmed once the consequences of both ways are shown", async () => {
  const answer = gate();
  server.use(
    ...oneCustomer({ profile: profile() }),
    api.delete("/customers/{customer_id}", async ({ response }) => {
      await answer.opened;
      return response(200).json(preview);
    }),
  );
  const user = await open(`/customers/${profile().id}`);
  await user.click(await button("Delete customer"));
  const ways = [await button("Remove all"), await button("Remove customer(s)")];
  for (const way of ways) expect(way).toBeDisabled();
  answer.open();
  for (const way of ways) await waitFor(() => expect(way).toBeEnabled());
  expect(screen.getByRole("alertdialog")).toBeVisible();
});
