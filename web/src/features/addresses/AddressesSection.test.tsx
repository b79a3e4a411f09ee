// The states of the addresses section: filled, shown in full, empty, and changed by a colleague at the same time.
import { screen, waitFor, within } from "@testing-library/react";
import { beforeEach, describe, expect, it } from "vitest";
import type { Profile } from "../../shared/api/types";
import { address, id, profile } from "../../testing/examples";
import { fill } from "../../testing/fill";
import { oneCustomer } from "../../testing/handlers";
import { open } from "../../testing/open";
import { button, card, dialog, gone, sidebarCard } from "../../testing/queries";
import { api, refusal, server } from "../../testing/server";

const home = address({ id: id("addr", "H") });
const depot = address({
  id: id("addr", "D"),
  label: "Depot",
  street: "Meir 12",
  postal_code: "2000",
  city: "Antwerpen",
  country: "BE",
});
const both = profile({ address: home, other_addresses: [depot], version: 2 });
const path = `/customers/${both.id}/addresses`;
const items = (place: HTMLElement) => within(place).findAllByRole("listitem");

let stored: { profile: Profile };

beforeEach(() => {
  stored = { profile: both };
  server.use(...oneCustomer(stored));
});

describe("addresses", () => {
  it("are all listed, and one is marked as the primary one", { tags: ["S234", "S263", "S264"] }, async () => {
    await open(path);
    for (const place of [await card("Addresses"), await sidebarCard("Contact")]) {
      const [first, second, ...others] = await items(place);
      expect(others).toEqual([]);
      for (const part of ["Keizersgracht 1", "1015 CN Amsterdam", "Netherlands"]) expect(first).toHaveTextContent(part);
      expect(within(first!).getByText("Primary")).toBeVisible();
      expect(second).toHaveTextContent("Depot");
      expect(within(second!).queryByText("Primary")).toBeNull();
    }
  });

  it("are shown in full by the eye, and copied as text", { tags: ["S235"] }, async () => {
    const user = await open(path);
    const eye = await button("View Depot");
    await user.click(eye);
    const shown = await dialog("Depot");
    for (const part of ["Meir 12", "2000", "Antwerpen", "Belgium"]) expect(within(shown).getByText(part)).toBeVisible();
    await user.click(within(shown).getByRole("button", { name: "Copy Address" }));
    expect(await screen.findByText("Address copied")).toBeVisible();
    expect(await navigator.clipboard.readText()).toBe("Meir 12\n2000 Antwerpen\nBelgium");
    await user.keyboard("{Escape}");
    await waitFor(() => expect(eye).toHaveFocus());
  });

  it("are offered to be added where there are none", async () => {
    stored.profile = profile();
    await open(path);
    expect(await screen.findByText("No addresses yet")).toBeVisible();
    expect(await button("Add address")).toBeVisible();
  });

  it("offer no changes to a role that may only read", async () => {
    await open(path, { role: "read_only" });
    await button("View Depot");
    const acts = within(await card("Addresses")).getAllByRole("button");
    expect(acts.map((act) => act.ariaLabel)).toEqual([expect.stringMatching(/^View Keizersgracht 1/u), "View Depot"]);
  });
});

describe.each([
  // The primary address belongs to the customer, and so does its version.
  {
    which: "the primary address",
    seen: home,
    mine: /^Edit Keizersgracht 1/u,
    changes: ["City", "Postal code", "Country"],
  },
  { which: "another address", seen: depot, mine: /^Edit Depot/u, changes: ["City", "Postal code"] },
])("two colleagues who edit $which", ({ seen, mine, changes }) => {
  it("at the same time are shown each other’s changes", { tags: ["S278"] }, async () => {
    const theirs = { ...seen, city: "Brugge", postal_code: "8000", country: "BE", version: seen.version + 1 };
    const primary = seen === home;
    const put = (address: typeof theirs) => {
      stored.profile = primary
        ? { ...both, address, version: address.version + 1 }
        : { ...both, other_addresses: [address] };
    };
    const sent: unknown[] = [];
    server.use(
      api.patch("/customers/{customer_id}/addresses/{address_id}", async ({ params, request, response }) => {
        sent.push([params.address_id, request.headers.get("if-match"), await request.json()]);
        if (sent.length === 1) {
          put(theirs);
          return response(409).json(refusal("stale_version", { current: primary ? stored.profile : theirs }));
        }
        const saved = { ...theirs, street: "Markt 1", version: theirs.version + 1 };
        put(saved);
        return response(200).json(saved);
      }),
    );
    const user = await open(path);
    await user.click(await button(mine));
    const form = await dialog("Edit address");
    await fill(user, within(form).getByLabelText(/^Street/u), "Markt 1");
    const save = within(form).getByRole("button", { name: "Save" });
    await user.click(save);
    expect(await within(form).findByText("This changed while you were typing")).toBeVisible();
    const listed = within(form)
      .getAllByRole("listitem")
      .map(({ textContent }) => textContent);
    expect(listed.map((change) => change.split(":")[0]).sort()).toEqual([...changes].sort());
    expect(listed.find((change) => change.startsWith("City"))).toMatch(/ → Brugge$/u);
    expect(listed.includes("Country: Netherlands → Belgium")).toBe(primary);
    expect(save).toHaveAttribute("aria-disabled", "true");
    await user.click(within(form).getByRole("button", { name: "Save mine anyway" }));
    await gone(form);
    const [first, second] = await items(await card("Addresses"));
    expect(primary ? first : second).toHaveTextContent("Markt 1");
    expect(primary ? first : second).toHaveTextContent("8000 Brugge");
    const edit = { street: "Markt 1" };
    const [before, meanwhile] = primary ? ['"2"', '"3"'] : ['"1"', '"2"'];
    expect(sent).toEqual([
      [seen.id, before, edit],
      [seen.id, meanwhile, edit],
    ]);
  });
});
