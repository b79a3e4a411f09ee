// Editing a customer: refused fields, double clicks, and changes by a colleague or an older answer meanwhile.
import { cleanup, screen, waitFor, within } from "@testing-library/react";
import type { UserEvent } from "@testing-library/user-event";
import { beforeEach, describe, expect, it } from "vitest";
import type { CustomerEdit, Profile, Tag } from "../../shared/api/types";
import { address, note, profile, tag } from "../../testing/examples";
import { fill } from "../../testing/fill";
import { oneCustomer } from "../../testing/handlers";
import { open } from "../../testing/open";
import { button, dialog, gone, profileHeader } from "../../testing/queries";
import { api, gate, refusal, server } from "../../testing/server";

const vera = profile();
const path = `/customers/${vera.id}`;

let stored: { profile: Profile; tags: Tag[] };
let sent: { version: string | null; edit: CustomerEdit }[];

/** Save edits on top of the stored customer, unless it has another version than the one seen. */
function saves(): void {
  server.use(
    api.patch("/customers/{customer_id}", async ({ request, response }) => {
      const [version, edit] = [request.headers.get("if-match"), await request.json()];
      sent.push({ version, edit });
      if (version !== `"${stored.profile.version}"`) {
        return response(409).json(refusal("stale_version", { current: stored.profile }));
      }
      const { full_name: name = stored.profile.name } = edit;
      const fields = { ...edit, address: null, name: name ?? "" };
      stored.profile = { ...stored.profile, ...(fields as Partial<Profile>), version: stored.profile.version + 1 };
      return response(200).json(stored.profile);
    }),
  );
}

function refuses(field: string, code: string): void {
  const body = refusal("invalid_input", { fields: [{ field, code, problem: code }] });
  server.use(api.patch("/customers/{customer_id}", ({ response }) => response(422).json(body), { once: true }));
}

async function editing(user: UserEvent): Promise<HTMLElement> {
  await user.click(await button("Edit customer", await profileHeader()));
  return dialog("Edit customer");
}

const save = (form: HTMLElement) => within(form).getByRole("button", { name: "Save" });
const heading = (name: string) => screen.findByRole("heading", { name, level: 1 });

beforeEach(() => {
  stored = { profile: vera, tags: [] };
  sent = [];
  server.use(...oneCustomer(stored));
  saves();
});

describe("editing a customer", () => {
  it("shows a new address in the header without a reload", { tags: ["S132", "S6"] }, async () => {
    refuses("email", "invalid_email");
    const user = await open(path);
    const form = await editing(user);
    const email = within(form).getByLabelText(/^E-mail/u);
    await fill(user, email, "not an address");
    await user.click(save(form));
    expect(await within(form).findByText("Write an address such as name@example.com.")).toBeVisible();
    await fill(user, email, "v.vermeulen@example.com");
    await user.click(save(form));
    expect(await within(await profileHeader()).findByRole("link", { name: "v.vermeulen@example.com" })).toBeVisible();
  });

  it("saves a VAT number with wrong check digits, and says so", async () => {
    const warning = { field: "vat_number", code: "wrong_check_digits", message: "Compare it." };
    server.use(
      api.patch("/customers/{customer_id}", ({ response }) =>
        response(200).json({ ...stored.profile, version: 2, warnings: [warning] }),
      ),
    );
    const user = await open(path);
    const form = await editing(user);
    await fill(user, within(form).getByLabelText(/^E-mail/u), "v.vermeulen@example.com");
    await user.click(save(form));
    expect(await screen.findByText(/check digits of this VAT number are wrong/u)).toBeVisible();
    await gone(form);
  });

  it("puts the focus on the first mistake", async () => {
    refuses("email", "invalid_email");
    const user = await open(path);
    const form = await editing(user);
    const email = within(form).getByLabelText(/^E-mail/u);
    await fill(user, email, "nobody@");
    await user.click(save(form));
    await waitFor(() => expect(email).toHaveFocus());
    expect(email).toHaveAccessibleDescription("Write an address such as name@example.com.");
  });

  it("saves once on a double click", async () => {
    const user = await open(path);
    const form = await editing(user);
    await fill(user, within(form).getByLabelText("Full name"), "Dubbel Klik");
    await user.dblClick(save(form));
    await gone(form);
    expect(await heading("Dubbel Klik")).toBeVisible();
    expect(sent).toEqual([{ version: '"1"', edit: { full_name: "Dubbel Klik" } }]);
  });

  it("is not undone by an answer from before", async () => {
    const late = gate();
    const early = { isOver: false };
    const user = await open(path);
    await heading("Vera Vermeulen");
    server.use(
      api.post("/customers/{customer_id}/notes", ({ response }) => response(201).json(note())),
      api.get("/customers/{customer_id}", async ({ response }) => {
        // Only the refetch after adding the note returns the customer from before the edit.
        if (early.isOver) return response(200).json(stored.profile);
        early.isOver = true;
        await late.opened;
        return response(200).json(vera);
      }),
    );
    await user.keyboard("n");
    const noteForm = await dialog("Add note");
    await fill(user, within(noteForm).getByLabelText("Title"), "Makes the profile read again");
    await user.click(save(noteForm));
    await gone(noteForm);
    const form = await editing(user);
    await fill(user, within(form).getByLabelText("Full name"), "New Name");
    await user.click(save(form));
    expect(await heading("New Name")).toBeVisible();
    late.open();
    await new Promise((resolve) => requestAnimationFrame(resolve));
    expect(await heading("New Name")).toBeVisible();
  });

  it.each([
    ["Save mine anyway", "Mine"],
    ["Take theirs", "Theirs"],
  ])("shows what a colleague saved first, and “%s” decides", async (choice, kept) => {
    const user = await open(path);
    const form = await editing(user);
    stored.profile = { ...vera, name: "Theirs", full_name: "Theirs", version: 2 };
    const name = within(form).getByLabelText("Full name");
    await fill(user, name, "Mine");
    await user.click(save(form));
    expect(await within(form).findByText("This changed while you were typing")).toBeVisible();
    await user.click(within(form).getByRole("button", { name: choice }));
    if (choice === "Take theirs") await waitFor(() => expect(name).toHaveValue("Theirs"));
    else expect(await heading("Mine")).toBeVisible();
    expect(stored.profile.full_name).toBe(kept);
  });

  it("leaves a colleague’s edit of another field alone", async () => {
    const user = await open(path);
    const form = await editing(user);
    stored.profile = { ...vera, footnotes: "From a colleague", version: 2 };
    await fill(user, within(form).getByLabelText("Full name"), "Samen Sterk");
    await user.click(save(form));
    expect(await within(form).findByText("Footnotes: empty → From a colleague")).toBeVisible();
    await user.click(within(form).getByRole("button", { name: "Save mine anyway" }));
    expect(await heading("Samen Sterk")).toBeVisible();
    expect(stored.profile.footnotes).toBe("From a colleague");
    expect(sent.at(-1)).toEqual({ version: '"2"', edit: { full_name: "Samen Sterk" } });
  });

  it("sends fields that were emptied as empty", async () => {
    stored.profile = profile({ phone: "+31612345678", address: address() });
    const user = await open(path);
    const form = await editing(user);
    for (const label of [/^E-mail/u, /^Phone/u, /^Street/u, /^Postal code/u, /^City/u]) {
      await fill(user, within(form).getByLabelText(label), "");
    }
    await user.click(await button("Clear", form));
    await user.click(save(form));
    await gone(form);
    expect(sent).toEqual([{ version: '"1"', edit: { email: null, phone: null, address: null } }]);
  });

  it("sends its form while something else is still being saved", async () => {
    const slow = tag("Slow");
    stored.tags = [slow];
    stored.profile = profile({ tags: [slow.id] });
    const saving = gate();
    server.use(
      api.put("/customers/{customer_id}/tags", async ({ response }) => {
        await saving.opened;
        stored.profile = { ...stored.profile, tags: [] };
        return response(200).json(stored.profile);
      }),
    );
    const user = await open(path);
    await user.click(await button("Remove tag “Slow”"));
    const form = await editing(user);
    await fill(user, within(form).getByLabelText("Full name"), "Wacht Nooit");
    await user.click(save(form));
    expect(await heading("Wacht Nooit")).toBeVisible();
    saving.open();
    expect(await screen.findByText("Tag “Slow” removed")).toBeVisible();
    expect(stored.profile).toMatchObject({ full_name: "Wacht Nooit", tags: [] });
  });

  it("shows that a street or a trade name is full", async () => {
    stored.profile = profile({ kind: "business", company_name: "Bouw", name: "Bouw", trade_names: ["Bouw"] });
    const user = await open(path);
    const form = await editing(user);
    for (const label of [/^Street/u, /^Trade name 1/u]) {
      const field = within(form).getByLabelText(label);
      await fill(user, field, "x".repeat(300));
      expect(field).toHaveAccessibleDescription("This field is full: it takes 200 characters.");
    }
  });

  it("keeps the focus with the trade names when one is removed", async () => {
    const names = ["De Bouwmeester", "Bouw & Zo"];
    stored.profile = profile({
      kind: "business",
      name: "Bouwmeester",
      company_name: "Bouwmeester",
      trade_names: names,
    });
    const user = await open(path);
    const form = await editing(user);
    for (const place of [2, 1]) {
      (await button(`Remove trade name ${place}`, form)).focus();
      await user.keyboard("{Enter}");
      expect(await button("Add trade name", form)).toHaveFocus();
    }
    await user.click(save(form));
    await gone(form);
    expect(sent).toEqual([{ version: '"1"', edit: { trade_names: [] } }]);
  });
});

describe("an edit that was left in the middle", () => {
  it("is shown as such when it is opened again, and can be started afresh", async () => {
    const user = await open(path);
    const typed = within(await editing(user)).getByLabelText("Full name");
    await fill(user, typed, "Half a na");
    cleanup(); // a reload
    const again = await open(path);
    const form = await editing(again);
    expect(within(form).getByLabelText("Full name")).toHaveValue("Half a na");
    expect(within(form).getByText("You typed this earlier and did not save it.")).toBeVisible();
    await again.click(await button("Start afresh", form));
    expect(within(form).getByLabelText("Full name")).toHaveValue("Vera Vermeulen");
    expect(within(form).queryByText(/You typed this earlier/u)).toBeNull();
    await again.click(await button("Cancel", form));
    await gone(form);
  });

  it("is not announced while it is typed for the first time", async () => {
    const user = await open(path);
    const form = await editing(user);
    await fill(user, within(form).getByLabelText("Full name"), "Vera V");
    expect(within(form).queryByText(/You typed this earlier/u)).toBeNull();
  });
});

describe("an edit that clears the address", () => {
  it.each([true, false])("can be taken back (with the country: %s)", async (withCountry) => {
    const ede = address({ street: null, postal_code: null, city: "Ede" });
    stored.profile = { ...vera, address: ede };
    const restored: string[] = [];
    server.use(
      api.post("/customers/{customer_id}/addresses/{address_id}/restore", ({ params, response }) => {
        restored.push(params.address_id);
        stored.profile = { ...stored.profile, address: ede };
        return response(200).json(ede);
      }),
    );
    const user = await open(path);
    const form = await editing(user);
    await fill(user, within(form).getByRole("textbox", { name: /^City/u }), "");
    if (withCountry) await user.click(await within(form).findByRole("button", { name: "Clear" }));
    await user.click(save(form));
    await gone(form);
    expect(sent.at(-1)?.edit).toEqual({ address: null });
    await user.click(await button("Restore the address"));
    expect(await screen.findByText("Address restored")).toBeVisible();
    expect(restored).toEqual([ede.id]);
  });
});
