// The settings of invoices: what is missing, and the edit of each part.
import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import { beforeEach, describe, expect, it } from "vitest";
import type { MerchantEdit } from "../../../shared/api/types";
import { me, readiness } from "../../../testing/examples";
import { open } from "../../../testing/open";
import { button, dialog } from "../../../testing/queries";
import { api, server } from "../../../testing/server";

let sent: MerchantEdit[];

beforeEach(() => {
  sent = [];
  server.use(
    api.get("/merchant/readiness", ({ response }) =>
      response(200).json(
        readiness({
          missing: [{ party: "seller", field: "address.city", problem: "Write the city." }],
          notices: ["no_verifactu"],
        }),
      ),
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
    expect(within(form).getByLabelText(/^City/u)).toHaveFocus();
    await user.type(within(form).getByLabelText(/^City/u), "Utrecht");
    await user.type(within(form).getByLabelText(/^Street and number/u), "Energieweg 12");
    await user.click(await button("Save", form));
    expect(await screen.findByText("Settings saved")).toBeVisible();
    expect(sent).toEqual([{ address: { city: "Utrecht", lines: ["Energieweg 12"] } }]);
  });

  it("show the next number while its format is typed", async () => {
    const user = await open("/settings/invoices");
    expect(await screen.findByText("Next: ORD-0009, always counting on")).toBeVisible();
    expect(screen.getByText(/there is no gap/u)).toBeVisible();
    await user.click(await button("Edit numbers"));
    const form = await dialog("Edit numbers");
    const series = within(within(form).getByRole("group", { name: "Invoices" }));
    await user.type(series.getByLabelText(/^Beginning/u), "VD");
    expect(series.getByText(new RegExp(`VD${new Date().getFullYear()}-0001`, "u"))).toBeVisible();
    await user.click(await button("Save", form));
    expect(await screen.findByText("Settings saved")).toBeVisible();
    expect(sent).toEqual([{ number_series: { invoices: { prefix: "VD" } } }]);
  });

  it("are opened at the field that a link names, and lead back to where the link was", { tags: ["S231"] }, async () => {
    const user = await open("/settings/tags");
    window.history.pushState({ isFollowed: true }, "", "/settings/invoices?field=iban");
    const form = await dialog("Edit company on documents");
    await waitFor(() => expect(within(form).getByLabelText(/^IBAN/u)).toHaveFocus());
    await user.type(within(form).getByLabelText(/^IBAN/u), "NL91ABNA0417164300");
    await user.click(await button("Save", form));
    await waitFor(() => expect(window.location.pathname).toBe("/settings/tags"));
    expect(sent).toEqual([{ iban: "NL91ABNA0417164300" }]);
  });

  it("open at a field without a way back from a pasted link", async () => {
    const user = await open("/settings/invoices?field=accent");
    const form = await dialog("Edit terms and look");
    await waitFor(() => expect(within(form).getByLabelText(/^Accent colour/u)).toHaveFocus());
    await user.click(await button("Cancel", form));
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    expect(window.location.pathname + window.location.search).toBe("/settings/invoices");
  });

  it("settle invoices with the credit of a customer once that is switched on", async () => {
    const user = await open("/settings/invoices");
    expect(await screen.findByText("Stays until somebody applies it")).toBeVisible();
    await user.click(await button("Edit terms and look"));
    const form = await dialog("Edit terms and look");
    await user.click(within(form).getByRole("radio", { name: "Settles an invoice when it is issued" }));
    await user.click(await button("Save", form));
    expect(await screen.findByText("Settings saved")).toBeVisible();
    expect(sent).toEqual([{ apply_credit: true }]);
  });

  it("warn of an accent that is hard to read", async () => {
    const user = await open("/settings/invoices?field=accent");
    const form = await dialog("Edit terms and look");
    const accent = within(form).getByLabelText(/^Accent colour/u);
    await user.clear(accent);
    await user.type(accent, "#ffcc00");
    expect(within(form).getByText(/hard to read on white/u)).toBeVisible();
    fireEvent.change(within(form).getByLabelText("Pick a colour"), { target: { value: "#0e5a55" } });
    expect(within(form).queryByText(/hard to read/u)).toBeNull();
    await user.click(await button("Save", form));
    expect(await screen.findByText("Settings saved")).toBeVisible();
    expect(sent).toEqual([{ accent: "#0e5a55" }]);
  });
});
