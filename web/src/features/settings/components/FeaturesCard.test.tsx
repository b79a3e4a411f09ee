// The switches of the optional features.
import { screen } from "@testing-library/react";
import { expect, it } from "vitest";
import type { MerchantEdit } from "../../../shared/api/types";
import { me } from "../../../testing/examples";
import { open } from "../../../testing/open";
import { api, server } from "../../../testing/server";

it("switches the credit of customers on, and nothing else", async () => {
  const sent: MerchantEdit[] = [];
  server.use(
    api.patch("/merchant", async ({ request, response }) => {
      sent.push(await request.json());
      const { merchant } = me();
      return response(200).json({ ...merchant, features: { ...merchant.features, customer_credit: true }, version: 2 });
    }),
  );
  const user = await open("/settings/company");
  const credit = await screen.findByRole("switch", { name: /^Customer credit/u });
  expect(credit).not.toBeChecked();
  await user.click(credit);
  expect(await screen.findByText("Settings saved")).toBeVisible();
  expect(credit).toBeChecked();
  expect(sent).toEqual([{ features: { customer_credit: true } }]);
});
