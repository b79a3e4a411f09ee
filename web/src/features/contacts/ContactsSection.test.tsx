// The states of the contacts section: filled, read-only, refused, and changed by a colleague at the same time.
import { screen, waitFor, within } from "@testing-library/react";
import { HttpResponse } from "msw";
import { beforeEach, describe, expect, it } from "vitest";
import type { Profile } from "../../shared/api/types";
import { contact, profile } from "../../testing/examples";
import { fill } from "../../testing/fill";
import { oneCustomer } from "../../testing/handlers";
import { open } from "../../testing/open";
import { lineWith, profileHeader, texts } from "../../testing/queries";
import { api, refusal, server } from "../../testing/server";

const business = profile({
  kind: "business",
  name: "Jansen Bouw",
  company_name: "Jansen Bouw",
  full_name: "Jan Jansen",
  email: "jan@jansen.example",
  mobile: "+31612345678",
  position: "Director",
});
const bea = contact({ name: "Bea Boek", email: "bea@jansen.example", phone: "+31201234567", role: "Bookkeeper" });
const path = `/customers/${business.id}/contacts`;
const row = (name: string) => lineWith("row", name);
const cells = async (name: string) => within(await row(name)).getAllByRole("cell");

let stored: { profile: Profile };

beforeEach(() => {
  stored = { profile: { ...business, other_contacts: [bea] } };
  server.use(...oneCustomer(stored));
});

describe("contacts", () => {
  it(
    "are listed with their details, and the primary one is marked",
    { tags: ["S321", "S322", "S324", "S278"] },
    async () => {
      await open(path);
      const table = await screen.findByRole("table", { name: "Contacts" });
      const heads = within(table).getAllByRole("columnheader");
      expect(texts(heads)).toEqual(["Name", "E-mail", "Phone", "Role", "Actions"]);
      const [name, email, phone, role] = await cells("Jan Jansen");
      expect(name).toHaveTextContent("Primary");
      expect(within(email!).getByRole("link")).toHaveAttribute("href", "mailto:jan@jansen.example");
      expect(within(phone!).getByRole("link")).toHaveAttribute("href", "tel:+31612345678");
      expect(role).toHaveTextContent("Director");
      expect((await cells("Bea Boek"))[3]).toHaveTextContent("Bookkeeper");
      expect(await row("Bea Boek")).not.toHaveTextContent("Primary");
      const sections = screen.getByRole("navigation", { name: "Sections" });
      expect(within(sections).getByRole("link", { name: /^Contacts/u })).toHaveTextContent(/2$/u);
    },
  );

  it("are deleted once on a double click", async () => {
    let deletions = 0;
    server.use(
      api.delete("/customers/{customer_id}/contacts/{contact_id}", ({ response }) => {
        deletions += 1;
        stored.profile = { ...business, other_contacts: [] };
        return deletions > 1 ? response(404).json(refusal("contact_not_found")) : response(204).empty();
      }),
    );
    const user = await open(path);
    await user.dblClick(within(await row("Bea Boek")).getByRole("button", { name: /^Delete/u }));
    expect(await screen.findByText("Contact Bea Boek deleted")).toBeVisible();
    expect(deletions).toBe(1);
  });

  it("show both versions when a colleague saved first, and keep both edits", { tags: ["S278"] }, async () => {
    const theirs = { ...bea, role: "Controller", version: 2 };
    const sent: unknown[] = [];
    server.use(
      api.patch("/customers/{customer_id}/contacts/{contact_id}", async ({ request, response }) => {
        const seen = request.headers.get("if-match");
        sent.push([seen, await request.json()]);
        if (seen === '"1"') return response(409).json(refusal("stale_version", { current: theirs }));
        const saved = { ...theirs, name: "Bea Bakker", version: 3 };
        stored.profile = { ...business, other_contacts: [saved] };
        return response(200).json(saved);
      }),
    );
    const user = await open(path);
    await user.click(await screen.findByRole("button", { name: "Edit Bea Boek" }));
    const dialog = await screen.findByRole("dialog", { name: "Edit contact" });
    const name = within(dialog).getByLabelText("Name");
    await fill(user, name, "Bea Bakker");
    await user.click(within(dialog).getByRole("button", { name: "Save" }));
    expect(await within(dialog).findByText("This changed while you were typing")).toBeVisible();
    expect(dialog).toHaveTextContent("Role: Bookkeeper → Controller");
    await user.click(within(dialog).getByRole("button", { name: "Save mine anyway" }));
    await waitFor(() => expect(dialog).not.toBeInTheDocument());
    expect(await row("Bea Bakker")).toHaveTextContent("Controller");
    const edit = { name: "Bea Bakker" };
    expect(sent).toEqual([
      ['"1"', edit],
      ['"2"', edit],
    ]);
  });

  it(
    "have the customer’s own person as the primary one, whose address heads the page",
    { tags: ["S278", "S6"] },
    async () => {
      let sent: unknown;
      server.use(
        api.patch("/customers/{customer_id}/contacts/{contact_id}", async ({ params, request, response }) => {
          sent = await request.json();
          stored.profile = { ...stored.profile, email: "directie@jansen.example", version: 2 };
          const { full_name, mobile, position } = stored.profile;
          const person = { id: params.contact_id, name: full_name ?? null, version: 2 };
          return response(200).json({
            ...person,
            email: "directie@jansen.example",
            phone: mobile ?? null,
            role: position ?? null,
            receives: [],
          });
        }),
      );
      const user = await open(path);
      await row("Jan Jansen");
      expect(screen.queryByRole("button", { name: "Delete Jan Jansen" })).toBeNull();
      await user.click(screen.getByRole("button", { name: "Edit Jan Jansen" }));
      const dialog = await screen.findByRole("dialog", { name: "Edit contact" });
      const email = within(dialog).getByLabelText(/^E-mail/u);
      await fill(user, email, "directie@jansen.example");
      await user.click(within(dialog).getByRole("button", { name: "Save" }));
      await waitFor(() => expect(dialog).not.toBeInTheDocument());
      expect(await within(await profileHeader()).findByRole("link", { name: "directie@jansen.example" })).toBeVisible();
      expect(sent).toEqual({ email: "directie@jansen.example" });
    },
  );

  it("come back when their deletion is refused, and it can be tried again", async () => {
    server.use(
      api.delete(
        "/customers/{customer_id}/contacts/{contact_id}",
        ({ response }) => response.untyped(HttpResponse.error()),
        {
          once: true,
        },
      ),
      api.delete("/customers/{customer_id}/contacts/{contact_id}", ({ response }) => {
        stored.profile = business;
        return response(204).empty();
      }),
    );
    const user = await open(path);
    await user.click(await screen.findByRole("button", { name: "Delete Bea Boek" }));
    expect(await screen.findByText(/^The server cannot be reached\./u)).toBeVisible();
    expect(await row("Bea Boek")).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Try again" }));
    await waitFor(() => expect(screen.queryByText("Bea Boek")).toBeNull());
  });

  it("of an individual have the individual as the primary one for good", async () => {
    stored.profile = profile({ other_contacts: [contact({ name: "Buur Bob" })] });
    await open(path);
    expect(await row("Vera Vermeulen")).toHaveTextContent("Primary");
    expect(await row("Buur Bob")).toBeVisible();
    expect(screen.queryByRole("button", { name: /the primary contact$/u })).toBeNull();
  });

  it("offer no changes to a role that may only read", async () => {
    await open(path, { role: "read_only" });
    await row("Bea Boek");
    await waitFor(() =>
      expect(texts(screen.getAllByRole("columnheader"))).toEqual(["Name", "E-mail", "Phone", "Role"]),
    );
    expect(screen.queryByRole("button", { name: "+ Create New Contact" })).toBeNull();
  });

  it("are offered to be added where there are none", async () => {
    stored.profile = profile({ full_name: null, email: null, kind: "business", company_name: "Leeg B.V." });
    await open(path);
    expect(await screen.findByText("No contacts yet")).toBeVisible();
    expect(screen.getByRole("button", { name: "+ Create New Contact" })).toBeVisible();
  });
});
