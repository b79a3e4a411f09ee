// Toasts show although the page still waits for something else.
import { screen } from "@testing-library/react";
import { expect, it } from "vitest";
import { notify } from "../../shared/components/toasts/notify";
import { profile } from "../../testing/examples";
import { open } from "../../testing/open";
import { profileHeader } from "../../testing/queries";
import { api, gate, server } from "../../testing/server";

it("A toast shows before the slowest answer has come", async () => {
  const customer = profile();
  const { opened, open: answer } = gate();
  server.use(
    api.get("/customers/{customer_id}/notes", async ({ response }) => {
      await opened;
      return response(200).json({ items: [] });
    }),
    api.get("/customers/{customer_id}", ({ response }) => response(200).json(customer)),
  );
  await open(`/customers/${customer.id}`);
  await profileHeader();
  notify("Saved");
  expect(await screen.findByText("Saved")).toBeVisible();
  answer();
  expect(await screen.findByText("No notes yet")).toBeVisible();
});
