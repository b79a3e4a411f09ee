// The header of a profile: names, badges, tags and copying, for every kind of customer.
import { screen, waitFor, within } from "@testing-library/react";
import { beforeEach, describe, expect, it } from "vitest";
import { externalSourceValues } from "../../../shared/api/constants";
import type { Profile, Tag } from "../../../shared/api/types";
import { profile, tag } from "../../../testing/examples";
import { oneCustomer } from "../../../testing/handlers";
import { open } from "../../../testing/open";
import { button, dialog, profileHeader, texts } from "../../../testing/queries";
import { server } from "../../../testing/server";

const vera = profile();
const path = `/customers/${vera.id}`;
const names = ["Headed A", "Headed B", "Headed C", "Headed D", "Headed E"];
const tags = names.map((name) => tag(name));

let stored: { profile: Profile; tags: Tag[] };

beforeEach(() => {
  stored = { profile: vera, tags };
  server.use(...oneCustomer(stored));
});

const importedFrom = (...sources: (typeof externalSourceValues)[number][]) =>
  sources.map((source) => ({ source, external_id: `${source}_7`, url: `https://${source}.com/7` }));

describe("the header of a profile", () => {
  it("has initials, status, e-mail and the title of the page", { tags: ["S3", "S5", "S6"] }, async () => {
    stored.profile = profile({ name: "Vera van der Meulen", full_name: "Vera van der Meulen" });
    await open(path);
    const header = within(await profileHeader());
    expect(header.getByText(/^(VM|VV)$/u)).toBeVisible();
    expect(header.getByText("Active")).toBeVisible();
    expect(header.getByRole("link", { name: "vera@example.com" })).toHaveAttribute("href", "mailto:vera@example.com");
    expect(document.title).toMatch(/^Vera van der Meulen · .* · Klantkaart$/u);
  });

  it("has a business’s company with the legal name below", { tags: ["S3", "S4", "S286", "S257"] }, async () => {
    const business = { company_name: "Bakkerij de Korenbloem", legal_name: "Korenbloem Holding B.V." };
    stored.profile = profile({ kind: "business", name: business.company_name, ...business, full_name: "Karel Korn" });
    await open(path);
    const header = within(await profileHeader());
    expect(header.getByRole("heading", { name: "Bakkerij de Korenbloem", level: 1 })).toBeVisible();
    expect(header.getByText("Korenbloem Holding B.V.")).toBeVisible();
    expect(header.getByText("BD")).toBeVisible();
  });

  it("has an individual’s own name, and no legal name", { tags: ["S3", "S4", "S286", "S257"] }, async () => {
    stored.profile = profile({ name: "Karel Korn", full_name: "Karel Korn", legal_name: "Korenbloem Holding B.V." });
    await open(path);
    const header = within(await profileHeader());
    expect(header.getByRole("heading", { name: "Karel Korn", level: 1 })).toBeVisible();
    expect(header.queryByText("Korenbloem Holding B.V.")).toBeNull();
    expect(header.getByText("KK")).toBeVisible();
  });

  it.each([
    [0, []],
    [3, names.slice(0, 3)],
    [5, [...names.slice(0, 3), "+2 more"]],
  ])("of %i tags shows three and counts the others", { tags: ["S7"] }, async (count, shown) => {
    stored.profile = profile({ tags: tags.slice(0, count).map(({ id }) => id) });
    await open(path);
    const header = within(await profileHeader());
    if (count === 0) expect(header.queryByRole("list", { name: "Tags" })).toBeNull();
    else
      expect(texts(within(await header.findByRole("list", { name: "Tags" })).getAllByRole("listitem"))).toEqual(shown);
  });

  it.each([
    ["stripe", "Stripe"],
    ["quickbooks", "QuickBooks"],
    ["hubspot", "HubSpot"],
    ["salesforce", "Salesforce"],
  ] as const)("names where the customer was imported from: %s", { tags: ["S287"] }, async (source, name) => {
    // The first reference is the system that the customer was imported from (Q41).
    const next = source === "stripe" ? "hubspot" : "stripe";
    stored.profile = profile({ external_refs: importedFrom(source, next) });
    await open(path);
    const header = within(await profileHeader());
    expect(texts(header.getAllByRole("img", { name: /^Imported from/u }))).toHaveLength(1);
    expect(header.getByRole("img", { name: `Imported from ${name}` })).toBeVisible();
  });

  it(
    "names no source for a customer who was not imported, whose name is plain text",
    { tags: ["S287", "S284"] },
    async () => {
      await open(path);
      const header = within(await profileHeader());
      expect(header.getByText("Active")).toBeVisible();
      expect(header.queryByRole("img", { name: /^Imported from/u })).toBeNull();
      const name = header.getByRole("heading", { name: "Vera Vermeulen", level: 1 });
      expect(within(name).queryByRole("button")).toBeNull();
    },
  );

  it("edits the customer with the pencil beside the name", { tags: ["S285"] }, async () => {
    const user = await open(path);
    const pencil = await button("Edit customer", await profileHeader());
    await user.click(pencil);
    const form = await dialog("Edit customer");
    expect(within(form).getByLabelText("Full name")).toHaveFocus();
    await user.keyboard("{Escape}");
    await waitFor(() => expect(pencil).toHaveFocus());
  });

  it("replaces one plain message by the next", async () => {
    const user = await open(path);
    await user.click(await button("Copy Customer number", await profileHeader()));
    const first = await screen.findByText("Customer number copied");
    await user.click((await screen.findAllByRole("button", { name: "Copy E-mail" }))[0]!);
    expect(await screen.findByText("E-mail copied")).toBeVisible();
    await waitFor(() => expect(first).not.toBeInTheDocument());
  });

  it("keeps a long and a right-to-left name whole", async () => {
    const name = `${"Wilhelmina-".repeat(15)} شركة`;
    stored.profile = profile({ name, full_name: name });
    await open(path);
    expect(await screen.findByRole("heading", { name, level: 1 })).toBeVisible();
  });
});
