// The states of the activity log: entries in words of every language, filtered, paged, empty and failed.
import { screen, waitFor, within } from "@testing-library/react";
import { beforeEach, describe, expect, it } from "vitest";
import openapi from "../../../../docs/openapi.json";
import { activityKindValues } from "../../shared/api/constants";
import type { ActivityEntry } from "../../shared/api/types";
import { entry, id, member, profile } from "../../testing/examples";
import { oneCustomer } from "../../testing/handlers";
import { open } from "../../testing/open";
import { card, texts } from "../../testing/queries";
import { api, refusal, server } from "../../testing/server";

const vera = profile();
const path = `/customers/${vera.id}/activity`;
const bea = { type: "contact", id: id("cont"), label: "Bea Boek" };

/** Entries of nearly every kind. */
const eventful = [
  entry("status.suspended", {
    changes: [
      { field: "customer.status", old: "active", new: "suspended" },
      { field: "customer.suspension_reason", old: null, new: "misuse" },
    ],
  }),
  entry("contacts.deleted", { subject: bea }),
  entry("notes.added", { subject: { type: "note", id: id("note"), label: "Wants a call" } }),
  entry("addresses.added", { subject: { type: "address", id: id("addr"), label: "Depot" } }),
  entry("contacts.added", { subject: bea }),
  entry("tags.changed", { changes: [{ field: "customer.tags", old: "Kept, Old", new: "Kept, New" }] }),
  entry("customer.edited", {
    changes: [
      { field: "customer.invoices_paused", old: "false", new: "true" },
      { field: "customer.language", old: "nl", new: "es" },
      { field: "customer.phone", old: null, new: "+31612345678" },
      { field: "address.country", old: "BE", new: "FR" },
    ],
  }),
  entry("customer.created"),
].map((one, n) => ({ ...one, id: id("act", String(n)) }));

const shown = async () => within(await card("Activity Log")).queryAllByRole("listitem");
const headings = async () => texts(within(await card("Activity Log")).queryAllByRole("heading", { level: 3 }));

let stored: { profile: typeof vera; activity: ActivityEntry[] };
let requested: URLSearchParams[];

beforeEach(() => {
  stored = { profile: vera, activity: eventful };
  requested = [];
  server.use(
    api.get("/members", ({ response }) =>
      response(200).json({ items: [member(), member({ id: "member-2", name: "Sander Sales", role: "sales" })] }),
    ),
    api.get("/customers/{customer_id}/activity", ({ request, response }) => {
      const query = new URL(request.url).searchParams;
      requested.push(query);
      const items = stored.activity.filter(
        ({ kind, actor }) =>
          kind.startsWith(query.get("topic") ?? "") && [actor.id, null].includes(query.get("actor") ?? null),
      );
      return response(200).json({ items });
    }),
    ...oneCustomer(stored),
  );
});

describe("the activity log", () => {
  it.each([
    ["en", "Activity Log", ["NoYes", "DutchSpanish", "BelgiumFrance", "ActiveSuspended", "empty+31612345678"]],
    ["nl", "Activiteitenlog", ["NeeJa", "NederlandsSpaans", "BelgiëFrankrijk", "ActiefGeblokkeerd"]],
    ["es", "Registro de actividad", ["NoSí", "NeerlandésEspañol", "BélgicaFrancia", "ActivoSuspendido"]],
  ] as const)(
    "has changes in words of the member’s language: %s",
    { tags: ["S126"] },
    async (language, title, changes) => {
      await open(path, { language });
      const log = within(await card(title)).getByRole("list");
      expect(within(log).getAllByRole("listitem")).toHaveLength(8);
      for (const change of changes) {
        const values = within(log).getAllByRole("definition");
        expect(values.filter(({ textContent }) => textContent === change)).toHaveLength(1);
      }
      // No code and no key of the catalogue is shown untranslated.
      expect(log.textContent).not.toMatch(/\b[a-z]+_[a-z_]+\b|\b(activity_log|customer|address)\./u);
    },
  );

  it("names each event by its section’s words, and its subject", { tags: ["S120", "S124"] }, async () => {
    await open(path);
    await waitFor(async () => expect(await shown()).toHaveLength(8));
    expect(await headings()).toEqual([
      "Customer suspended",
      "Contact deleted",
      "Note added",
      "Address added",
      "Contact added",
      "Tags changed",
      "Customer edited",
      "Customer added",
    ]);
    const [suspended, , note] = await shown();
    expect(suspended).toHaveTextContent("The customer left the default list.");
    expect(within(suspended!).getByText("Misuse").closest("dd")).toHaveTextContent(/^Misuse$/u);
    expect(note).toHaveTextContent("“Wants a call”");
    expect(note).toHaveTextContent("Marieke van Dijk");
  });

  it("has an icon and words for every kind of event of the API", async () => {
    stored.activity = activityKindValues.map((kind, n) => entry(kind, { id: id("act", String(n)) }));
    await open(path);
    await waitFor(async () => expect(await shown()).toHaveLength(activityKindValues.length));
    expect((await headings()).filter((heading) => /[._]/u.test(heading ?? ""))).toEqual([]);
    for (const line of await shown()) {
      expect(line.querySelector("svg")).not.toHaveClass("lucide-history");
    }
  });

  it("has a word for every field that the API lets change", async () => {
    const { CustomerEdit, ContactEdit, AddressEdit, NoteEdit } = openapi.components.schemas;
    const edits = { customer: CustomerEdit, contact: ContactEdit, address: AddressEdit, note: NoteEdit };
    // The log has a change for each kind of mail that a contact receives.
    const logged = (field: string) => (field === "receives" ? ["receives_invoices", "receives_reminders"] : [field]);
    const valueOf = (field: string) => (field.endsWith("_on") ? "1998-05-14" : "NL");
    stored.activity = Object.entries(edits).map(([subject, { properties }], n) => {
      const fields = Object.keys(properties)
        .flatMap((field) => logged(field))
        .map((field) => `${subject}.${field}`);
      const changes = fields.map((field) => ({ field, old: null, new: valueOf(field) }));
      return entry("customer.edited", { id: id("act", String(n)), changes });
    });
    await open(path);
    await waitFor(async () => expect(await shown()).toHaveLength(4));
    const labels = texts(within(await card("Activity Log")).getAllByRole("term"));
    expect(labels).toHaveLength(stored.activity.flatMap(({ changes }) => changes).length);
    expect(labels.filter((label) => /[._]/u.test(label ?? ""))).toEqual([]);
  });

  it("shows a change once, and tags by those added and removed", async () => {
    await open(path);
    await waitFor(async () => expect(await shown()).toHaveLength(8));
    const changed = (await shown()).find((line) => line.textContent.includes("Tags changed"));
    expect(within(changed!).getByRole("definition")).toHaveTextContent(/^\+ New− Old$/u);
    expect(changed).not.toHaveTextContent("Changed:");
  });

  it("lists the fields whose text is too long to be kept", async () => {
    const subject = { type: "note", id: id("note"), label: "Wants a call" };
    const changes = [{ field: "note.title", old: "Call", new: "Wants a call" }, { field: "note.content" }];
    stored.activity = [entry("notes.edited", { subject, changes })];
    await open(path);
    await waitFor(async () => expect(await shown()).toHaveLength(1));
    const [edited] = await shown();
    expect(edited).toHaveTextContent("“Wants a call” · changed: Text");
    expect(within(edited!).getByRole("definition")).toHaveTextContent("CallWants a call");
  });

  it("is filtered by topic and member, and the address keeps both", { tags: ["S120", "S128"] }, async () => {
    const user = await open(path);
    const about = await screen.findByRole("combobox", { name: "About" });
    await waitFor(async () => expect(await shown()).toHaveLength(8));
    await user.selectOptions(about, "Contacts");
    await waitFor(async () => expect(await headings()).toEqual(["Contact deleted", "Contact added"]));
    expect(window.location.search).toBe("?topic=contacts");
    await user.selectOptions(screen.getByRole("combobox", { name: "By" }), "Sander Sales");
    expect(await screen.findByText("There is no entry about this by this person.")).toBeVisible();
    expect(window.location.search).toBe("?topic=contacts&actor=member-2");
    expect(String(requested.at(-1))).toBe("limit=30&topic=contacts&actor=member-2");
    await user.click(screen.getByRole("button", { name: "Clear filters" }));
    await waitFor(async () => expect(await shown()).toHaveLength(8));
    expect(window.location.search).toBe("");
  });

  it("opens with the filters of its address", { tags: ["S128"] }, async () => {
    await open(`${path}?topic=contacts`);
    await waitFor(async () => expect(await headings()).toEqual(["Contact deleted", "Contact added"]));
    expect(screen.getByRole("combobox", { name: "About" })).toHaveValue("contacts");
  });

  it("blames only the filter that is set when nothing matches", async () => {
    stored.activity = [];
    await open(`${path}?topic=notes`);
    expect(await screen.findByText("There is no entry about this.")).toBeVisible();
  });

  it("shows older entries on demand", async () => {
    server.use(
      api.get("/customers/{customer_id}/activity", ({ request, response }) => {
        const older = new URL(request.url).searchParams.get("cursor") === "older";
        return response(200).json(
          older ? { items: eventful.slice(-1) } : { items: eventful.slice(0, 3), next_cursor: "older" },
        );
      }),
    );
    const user = await open(path);
    expect(await screen.findByText("“Wants a call”")).toBeVisible();
    expect(screen.queryByText("Customer added")).toBeNull();
    await user.click(screen.getByRole("button", { name: "Show older" }));
    expect(await screen.findByText("Customer added")).toBeVisible();
    expect(screen.queryByRole("button", { name: "Show older" })).toBeNull();
  });

  it("explains that nothing has happened yet", async () => {
    stored.activity = [];
    await open(path);
    expect(await screen.findByText("Nothing has happened yet")).toBeVisible();
  });

  it("offers another try when it cannot be read, with the reference of the failure", async () => {
    server.use(
      api.get("/customers/{customer_id}/activity", ({ response }) =>
        response(422).json(refusal("invalid_cursor", { request_id: "req-42" })),
      ),
    );
    const user = await open(path);
    const failure = await within(await card("Activity Log")).findByRole("alert");
    expect(failure).toHaveTextContent("This page of the list no longer exists.");
    expect(failure).toHaveTextContent("Reference req-42");
    server.use(api.get("/customers/{customer_id}/activity", ({ response }) => response(200).json({ items: eventful })));
    await user.click(within(failure).getByRole("button", { name: "Try again" }));
    await waitFor(async () => expect(await shown()).toHaveLength(8));
  });

  it("is closed to a role that may not read it", async () => {
    server.use(
      api.get("/customers/{customer_id}/activity", ({ response }) => response(403).json(refusal("forbidden"))),
    );
    await open(path);
    expect(await screen.findByText("Not for your role")).toBeVisible();
    expect(screen.queryByRole("button", { name: "Try again" })).toBeNull();
  });
});
