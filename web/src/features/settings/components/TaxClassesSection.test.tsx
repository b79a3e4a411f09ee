// The tax classes: their rates of today, a new one, a rename, and a deletion that can be undone.
import { screen, within } from "@testing-library/react";
import { beforeEach, describe, expect, it } from "vitest";
import { open } from "../../../testing/open";
import { button, dialog } from "../../../testing/queries";
import { api, server } from "../../../testing/server";
import type { TaxClass, TaxClassDraft } from "../api/invoicing";

const taxClass = (rest: Partial<TaxClass>): TaxClass => ({
  id: "standard",
  name: null,
  rates: [],
  legal_rates: [],
  exemption_reason: null,
  deleted: false,
  rate: "21",
  category: "S",
  ...rest,
});
const catering = taxClass({ id: `tcl_${"0".repeat(26)}`, name: "Catering", rate: "12", rates: [{ rate: "12" }] });

let classes: TaxClass[];
let sent: unknown[];

beforeEach(() => {
  classes = [taxClass({}), catering];
  sent = [];
  server.use(
    api.get("/merchant/tax-classes", ({ response }) =>
      response(200).json({ items: classes, default_tax_class_id: "standard" }),
    ),
    api.post("/merchant/tax-classes", async ({ request, response }) => {
      const body: TaxClassDraft = await request.json();
      sent.push(body);
      return response(201).json(taxClass({ ...catering, name: body.name }));
    }),
    api.patch("/merchant/tax-classes/{tax_class_id}", async ({ request, response }) => {
      sent.push(await request.json());
      return response(200).json(catering);
    }),
    api.delete("/merchant/tax-classes/{tax_class_id}", ({ response }) => {
      classes = [taxClass({}), { ...catering, deleted: true }];
      return response(204).empty();
    }),
    api.post("/merchant/tax-classes/{tax_class_id}/restore", ({ response }) => {
      classes = [taxClass({}), catering];
      return response(200).json(catering);
    }),
  );
});

describe("tax classes", () => {
  it("are shown with the rate of today", { tags: ["S239"] }, async () => {
    await open("/settings/tax-classes");
    expect(await screen.findByText("Catering · 12%", { selector: "li *" })).toBeVisible();
    expect(screen.getByText("Standard · 21%", { selector: "li *" })).toBeVisible();
  });

  it("are added with a rate that changes on a day", async () => {
    const user = await open("/settings/tax-classes");
    await user.click(await button("Add tax class"));
    const form = within(await dialog("Add tax class"));
    await user.type(form.getByLabelText("Name"), "Culture");
    await user.type(form.getByLabelText("Rate in %"), "5,5");
    await user.type(form.getByLabelText(/^Next rate/u), "9%");
    await user.type(form.getByLabelText("From"), "2030-01-01");
    await user.click(form.getByRole("button", { name: "Save" }));
    expect(await screen.findByText("Tax class saved")).toBeVisible();
    const rates = [
      { rate: "5.5", since: null },
      { rate: "9", since: "2030-01-01" },
    ];
    expect(sent).toEqual([{ name: "Culture", rates, exemption_reason: null }]);
  });

  it("are renamed, and a class of the law keeps its rates", { tags: ["S240"] }, async () => {
    const user = await open("/settings/tax-classes");
    await user.click(await button("Edit tax class “Standard”"));
    const form = within(await dialog("Edit tax class “Standard”"));
    await user.clear(form.getByLabelText("Name"));
    await user.type(form.getByLabelText("Name"), "High");
    await user.click(form.getByRole("button", { name: "Save" }));
    expect(await screen.findByText("Tax class saved")).toBeVisible();
    expect(sent).toEqual([{ name: "High", rates: [], exemption_reason: null }]);
  });

  it("are deleted and restored", async () => {
    const user = await open("/settings/tax-classes");
    await user.click(await button("Delete tax class “Catering”"));
    expect(await screen.findByText(/Customers who have it keep it/u)).toBeVisible();
    expect(screen.queryByText("Catering · 12%")).toBeNull();
    await user.click(await button("Undo"));
    expect(await screen.findByText("Catering · 12%", { selector: "li *" })).toBeVisible();
  });
});
