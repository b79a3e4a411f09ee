// The sidebar of a profile: details, quick actions by status, and ways to reach the customer.
import { screen, within } from "@testing-library/react";
import { beforeEach, describe, expect, it } from "vitest";
import type { Profile } from "../../../shared/api/types";
import { marieke, moment, profile } from "../../../testing/examples";
import { oneCustomer } from "../../../testing/handlers";
import { open } from "../../../testing/open";
import { button, dialog, sidebar, sidebarCard, texts, valueOf } from "../../../testing/queries";
import { server } from "../../../testing/server";

const vera = profile();
const path = `/customers/${vera.id}`;

let stored: { profile: Profile };

beforeEach(() => {
  stored = { profile: vera };
  server.use(...oneCustomer(stored));
});

async function groupOfActions(title: string): Promise<(string | null)[]> {
  const group = (await within(await sidebarCard("Quick actions")).findByRole("heading", { name: title })).parentElement;
  return texts(within(group!).getAllByRole("button"));
}

describe("the sidebar", () => {
  it("has details that open and close", { tags: ["S17"] }, async () => {
    const user = await open(path);
    const details = await button("Customer details");
    const since = within(await sidebarCard("Customer details")).getByText("Member since");
    expect(details).toHaveAttribute("aria-expanded", "true");
    await user.click(details);
    expect(details).toHaveAttribute("aria-expanded", "false");
    expect(since).not.toBeVisible();
    await user.keyboard("{Enter}");
    expect(details).toHaveAttribute("aria-expanded", "true");
    expect(since).toBeVisible();
    await user.keyboard(" ");
    expect(details).toHaveAttribute("aria-expanded", "false");
    expect(since).not.toBeVisible();
  });

  it.each([
    ["en", "March 2024"],
    ["nl", "maart 2024"],
    ["es", "marzo de 2024"],
  ] as const)(
    "has the month of the first contact, in the member’s language: %s",
    { tags: ["S18"] },
    async (language, month) => {
      stored.profile = profile({ created_at: "2024-03-17T09:30:00Z" });
      await open(path, { language });
      expect(await within(await sidebar()).findByText(month)).toBeVisible();
    },
  );

  it("names the company of an individual who has one", { tags: ["S257"] }, async () => {
    stored.profile = profile({ company_name: "Vermeulen Techniek" });
    await open(path);
    const details = await sidebarCard("Customer details");
    expect(valueOf(details, "Type")).toHaveTextContent("Individual");
    expect(valueOf(details, "Company name")).toHaveTextContent("Vermeulen Techniek");
    expect(screen.getByRole("heading", { name: "Vera Vermeulen", level: 1 })).toBeVisible();
  });

  it("names no company of an individual who has none", { tags: ["S257"] }, async () => {
    await open(path);
    expect(within(await sidebarCard("Customer details")).queryByText("Company name")).toBeNull();
  });

  it("has quick actions in groups", { tags: ["S30", "S31"] }, async () => {
    const user = await open(path);
    const actions = await sidebarCard("Quick actions");
    const groups = texts(within(actions).getAllByRole("heading", { level: 3 }));
    expect(groups).toEqual(["Primary actions", "Management actions"]);
    expect(await groupOfActions("Primary actions")).toEqual(expect.arrayContaining(["Add noteN", "Manage tagsT"]));
    expect(await groupOfActions("Management actions")).toEqual([
      "Suspend customer",
      "Archive customer",
      "Delete customer",
    ]);
    await user.click(within(actions).getByRole("button", { name: "Add note" }));
    expect(within(await dialog("Add note")).getByLabelText("Title")).toHaveFocus();
  });

  it("offers for an archived customer what that status allows", { tags: ["S34", "S35"] }, async () => {
    stored.profile = profile({
      status: "archived",
      archived: { at: moment, by: marieke, reason: "other", note: null },
    });
    await open(path);
    expect(await groupOfActions("Management actions")).toEqual(["Reactivate customer", "Delete customer"]);
  });

  it("offers for a suspended customer what that status allows", { tags: ["S34", "S35"] }, async () => {
    stored.profile = profile({
      status: "suspended",
      suspended: { at: moment, by: marieke, reason: "misuse", note: null },
    });
    await open(path);
    expect(await groupOfActions("Management actions")).toEqual([
      "Lift suspension",
      "Archive customer",
      "Delete customer",
    ]);
  });

  it("has a link for every way to reach the customer", { tags: ["S40", "S42", "S259", "S260"] }, async () => {
    const website = "https://www.vermeulen.example/werk";
    stored.profile = profile({ phone: "+31201234567", mobile: "+31612345678", website });
    await open(path);
    const contact = await sidebarCard("Contact");
    const link = (label: string) => within(valueOf(contact, label)).getByRole("link");
    expect(link("E-mail")).toHaveAttribute("href", "mailto:vera@example.com");
    expect(link("Phone")).toHaveAttribute("href", "tel:+31201234567");
    expect(link("Mobile")).toHaveAttribute("href", "tel:+31612345678");
    expect(link("Website")).toHaveTextContent(/^vermeulen\.example\/werk/u);
    expect(link("Website")).toHaveAttribute("href", website);
    expect(link("Website")).toHaveAttribute("target", "_blank");
    expect(link("Website")).toHaveAttribute("rel", "noopener noreferrer");
  });

  it("has a dash for an unknown phone, and no line for an unknown website", { tags: ["S40", "S259"] }, async () => {
    await open(path);
    const contact = await sidebarCard("Contact");
    expect(valueOf(contact, "Phone")).toHaveTextContent(/^–$/u);
    expect(within(contact).queryByText("Website")).toBeNull();
  });

  it("copies the customer’s ID", { tags: ["S258"] }, async () => {
    const user = await open(path);
    await user.click(await button("Copy Customer ID"));
    expect(await screen.findByText("Customer ID copied")).toBeVisible();
    expect(await navigator.clipboard.readText()).toBe(vera.id);
  });
});
