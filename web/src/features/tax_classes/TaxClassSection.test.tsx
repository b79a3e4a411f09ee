// A customer's tax class: what it makes of a document and why, its change, and its name in the activity log.
import { screen, within } from "@testing-library/react";
import { beforeEach, describe, expect, it } from "vitest";
import type { Profile, Schemas } from "../../shared/api/types";
import { entry, id, profile, tax } from "../../testing/examples";
import { oneCustomer } from "../../testing/handlers";
import { open } from "../../testing/open";
import { button, card, dialog, texts } from "../../testing/queries";
import { api, server } from "../../testing/server";

const vera = profile();
const path = `/customers/${vera.id}/tax-class`;
const catering = {
  ...{ id: id("tcl"), name: "Catering", rate: "12", category: "S", legal_rates: [], deleted: false },
  rates: [{ rate: "12" }, { rate: "13.5", since: "2027-01-01" }],
} satisfies Schemas["CustomerTax"]["classes"][number];

let stored: { profile: Profile; tax: Schemas["CustomerTax"]; activity: ReturnType<typeof entry>[] };
let sent: unknown[];

beforeEach(() => {
  stored = { profile: vera, tax: tax({ classes: [...tax().classes, catering] }), activity: [] };
  sent = [];
  server.use(
    ...oneCustomer(stored),
    api.get("/customers/{customer_id}/tax", ({ response }) => response(200).json(stored.tax)),
    api.get("/merchant/tax-classes", ({ response }) =>
      response(200).json({ items: stored.tax.classes, default_tax_class_id: "standard" }),
    ),
    api.patch("/customers/{customer_id}", async ({ request, response }) => {
      const edit = await request.json();
      sent.push(edit);
      stored.profile = { ...stored.profile, version: 2, tax_class_id: edit.tax_class_id ?? "standard" };
      stored.tax = { ...stored.tax, tax_class_id: stored.profile.tax_class_id };
      return response(200).json({ ...stored.profile, warnings: [] });
    }),
  );
});

describe("the tax class of a customer", () => {
  it("is shown with the VAT that it leads to, and why", { tags: ["S238", "S239"] }, async () => {
    await open(path);
    const assigned = await card("Tax class");
    expect(await within(assigned).findByText("Standard · 21%")).toBeVisible();
    expect(within(assigned).getAllByText("The customer’s tax class: Standard")).toHaveLength(2);
    const rates = within(screen.getByRole("region", { name: /^Rates on/u })).getAllByRole("listitem");
    expect(texts(rates)).toEqual([
      "Standard · 21%This customerNew customers",
      "Reduced · 9%",
      "Zero · Zero rate",
      expect.stringMatching(/^Catering · 12%13.5% from/u),
    ]);
  });

  it("gives way to what decides before it, with its reason", async () => {
    const treatment = {
      treatment: "exempt" as const,
      hint: "exempt_and_invalid" as const,
      decision: { category: "E" as const, rate: "0", reason: "customer_exempt" as const },
    };
    stored.tax = tax({ treatment: { service: treatment, goods: treatment } });
    await open(path);
    const assigned = within(await card("Tax class"));
    expect(await assigned.findAllByText("The customer is exempt")).toHaveLength(2);
    expect(assigned.getByText(/exempt by hand, but/u)).toBeVisible();
  });

  it("is changed, and new documents start with the new one", { tags: ["S238", "S240"] }, async () => {
    const user = await open(path);
    await user.click(await button("Change tax class"));
    const form = await dialog("Change tax class");
    await user.click(within(form).getByRole("radio", { name: "Catering · 12%" }));
    await user.click(await button("Save", form));
    expect(await screen.findByText("Tax class changed")).toBeVisible();
    expect(sent).toEqual([{ tax_class_id: catering.id }]);
    expect(await screen.findAllByText("The customer’s tax class: Catering")).toHaveLength(2);
  });

  it("does not offer a deleted class, and keeps the one that the customer has", async () => {
    stored.tax = tax({
      classes: [...tax().classes, { ...catering, deleted: true }, { ...catering, id: id("tcl", "1"), deleted: true }],
      tax_class_id: catering.id,
    });
    stored.profile = { ...vera, tax_class_id: catering.id };
    const user = await open(path);
    expect(await screen.findByText("Deleted")).toBeVisible();
    await user.click(await button("Change tax class"));
    const form = within(await dialog("Change tax class"));
    expect(form.getAllByRole("radio")).toHaveLength(4);
    expect(form.getByRole("radio", { checked: true })).toHaveAccessibleName("Catering · 12%");
  });

  it("is read-only for those who may not edit customers", async () => {
    await open(path, { role: "read_only" });
    expect(await screen.findByText("Standard · 21%", { selector: "dd" })).toBeVisible();
    expect(screen.queryByRole("button", { name: "Change tax class" })).not.toBeInTheDocument();
    expect(screen.queryByRole("link", { name: "Manage tax classes" })).not.toBeInTheDocument();
  });

  it("is named in the activity log", { tags: ["S240"] }, async () => {
    const changes = [{ field: "customer.tax_class_id", old: "standard", new: catering.id }];
    stored.activity = [entry("customer.edited", { changes })];
    await open(`/customers/${vera.id}/activity`);
    expect(await screen.findByText("Catering", { selector: "ins" })).toBeVisible();
    expect(screen.getByText("Standard", { selector: "del" })).toBeVisible();
    expect(screen.getByText("Tax class", { selector: "dt" })).toBeVisible();
  });
});
