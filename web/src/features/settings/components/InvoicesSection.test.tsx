// The settings of invoices: what is missing, and the edit of each part.
import { screen, within } from "@testing-library/react";
import { beforeEach, describe, expect, it } from "vitest";
import type { MerchantEdit } from "../../../shared/api/types";
import { me } from "../../../testing/examples";
import { open } from "../../../testing/open";
import { button, dialog } from "../../../testing/queries";
import { api, server } from "../../../testing/server";

let sent: MerchantEdit[];

beforeEach(() => {
  sent = [];
  server.use(
    api.get("/merchant/readiness", ({ response }) =>
      response(200).json({
        missing: [{ party: "seller", field: "address.city", problem: "Write the city." }],
        notices: ["no_verifactu"],
      }),
    ),
    api.patch("/merchant", async ({ request, response }) => {
      sent.push(await request.json());
      return response(200).json({ ...me().merchant, version: 2 });
    }),
  );
});

describe("the settings of invoices", () => {
  it("name what a legal invoice lacks, and lead to its field", async () => {
    const user = await open("/settings/invoices");
    expect(await screen.findByText(/legal invoice still needs/u)).toBeVisible();
    expect(screen.getByText(/does not make these records yet/u)).toBeVisible();
    await user.click(await button("Fill in"));
    const form = await dialog("Edit company on documents");
    await user.type(within(form).getByLabelText(/^City/u), "Utrecht");
    await user.type(within(form).getByLabelText(/^Street and number/u), "Energieweg 12");
    await user.click(await button("Save", form));
    expect(await screen.findByText("Settings saved")).toBeVisible();
    expect(sent).toEqual([{ address: { city: "Utrecht", lines: ["Energieweg 12"] } }]);
  });

  it("show how numbers will look while their format is typed", async () => {
    const user = await open("/settings/invoices");
    await user.click(await button("Edit numbers"));
    const form = await dialog("Edit numbers");
    const series = within(within(form).getByRole("group", { name: "Invoices" }));
    await user.type(series.getByLabelText(/^Beginning/u), "VD");
    expect(series.getByText(new RegExp(`VD${new Date().getFullYear()}-0001`, "u"))).toBeVisible();
    await user.click(await button("Save", form));
    expect(await screen.findByText("Settings saved")).toBeVisible();
    expect(sent).toEqual([{ number_series: { invoices: { prefix: "VD" } } }]);
  });
});
