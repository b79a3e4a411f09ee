// The profile as a whole: its two regions, its sections and their addresses, and customers that cannot be shown.
import { screen, waitFor, within } from "@testing-library/react";
import { beforeEach, describe, expect, it } from "vitest";
import type { Profile } from "../../shared/api/types";
import { profile } from "../../testing/examples";
import { oneCustomer } from "../../testing/handlers";
import { open } from "../../testing/open";
import { button } from "../../testing/queries";
import { api, refusal, server } from "../../testing/server";

const adri = profile({ name: "Adri Adres", full_name: "Adri Adres" });
const path = `/customers/${adri.id}`;
const tabs = (name = "Sections") => screen.findByRole("navigation", { name });

let stored: { profile: Profile };

beforeEach(() => {
  stored = { profile: adri };
  server.use(...oneCustomer(stored));
});

describe("a profile", () => {
  it("has a sidebar and sections as two regions", { tags: ["S2", "S256"] }, async () => {
    await open(path);
    expect(await screen.findByRole("complementary")).toBeVisible();
    expect(screen.getByRole("main")).toBeVisible();
    expect(await tabs()).toBeVisible();
  });

  it.each([
    ["Information", ""],
    ["Notes", "/notes"],
    ["Contacts", "/contacts"],
    ["Addresses", "/addresses"],
    ["Activity Log", "/activity"],
  ])("has an address and a title for the section %s", { tags: ["S254", "S256"] }, async (name, part) => {
    await open(path + part);
    await waitFor(() => expect(document.title).toBe(`Adri Adres · ${name} · Klantkaart`));
    const tab = within(await tabs()).getByRole("link", { name: new RegExp(`^${name}`, "u") });
    expect(tab).toHaveAttribute("aria-current", "page");
    const breadcrumbs = screen.getByRole("navigation", { name: "Breadcrumbs" });
    await waitFor(() => expect(breadcrumbs).toHaveTextContent("Adri Adres"));
  });

  it("leads from a section that does not exist to the first one", { tags: ["S254", "S256"] }, async () => {
    await open(`${path}/no-such-section`);
    await waitFor(() => expect(document.title).toBe("Adri Adres · Information · Klantkaart"));
    expect(window.location.pathname).toBe(path);
  });

  it.each([
    ["en", "Sections", "individual", "Customer"],
    ["en", "Sections", "business", "Business"],
    ["nl", "Onderdelen", "individual", "Klant"],
    ["nl", "Onderdelen", "business", "Zakelijk"],
    ["es", "Secciones", "individual", "Cliente"],
    ["es", "Secciones", "business", "Empresa"],
  ] as const)(
    "calls the first tab after the kind of customer: %s, %s, %s",
    { tags: ["S53", "S54"] },
    async (language, navigation, kind, label) => {
      stored.profile = { ...adri, kind, company_name: "Jansen Bouw" };
      await open(path, { language });
      expect(within(await tabs(navigation)).getAllByRole("link")[0]).toHaveTextContent(new RegExp(`^${label}$`, "u"));
    },
  );

  it("stays the same page in another section, with the focus on the tab", async () => {
    const user = await open(`${path}/notes`);
    await user.click(within(await tabs()).getByRole("link", { name: "Customer" }));
    // A group opens again where it was left.
    const tab = within(await tabs()).getByRole("link", { name: "Relationship" });
    tab.focus();
    await user.keyboard("{Enter}");
    expect(await screen.findByText("Only your team sees notes.")).toBeVisible();
    expect(tab).toHaveFocus();
  });

  it("of a customer who does not exist is an explanation", async () => {
    server.use(
      api.get("/customers/{customer_id}", ({ response }) => response(404).json(refusal("customer_not_found"))),
    );
    await open(path);
    expect(await screen.findByRole("heading", { name: "Customer not found" })).toBeVisible();
    expect(screen.getByRole("link", { name: "To all customers" })).toBeVisible();
  });

  it("that cannot be read offers another try, and the focus goes to the name when it succeeds", async () => {
    server.use(api.get("/customers/{customer_id}", ({ response }) => response(422).json(refusal("invalid_request"))));
    const user = await open(path);
    const retry = await button("Try again");
    server.use(...oneCustomer(stored));
    await user.click(retry);
    await waitFor(() => expect(screen.getByRole("heading", { name: "Adri Adres", level: 1 })).toHaveFocus());
  });

  it("has the shape of a page while it is loading", async () => {
    server.use(api.get("/customers/{customer_id}", () => new Promise(() => undefined)));
    await open(path);
    expect((await screen.findAllByText("Loading")).length).toBeGreaterThan(0);
  });

  it("opened by a link is in no list", async () => {
    await open(path);
    await screen.findByRole("heading", { name: "Adri Adres", level: 1 });
    expect(screen.queryByRole("button", { name: "Next customer" })).toBeNull();
  });
});
