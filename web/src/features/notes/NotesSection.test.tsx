// The states of the notes section and of the notes card: paged, changed by a colleague, refused, and near the limit.
import { screen, waitFor, within } from "@testing-library/react";
import { HttpResponse } from "msw";
import { beforeEach, describe, expect, it } from "vitest";
import type { Note, Profile } from "../../shared/api/types";
import { id, note, profile } from "../../testing/examples";
import { fill } from "../../testing/fill";
import { oneCustomer } from "../../testing/handlers";
import { open } from "../../testing/open";
import { button, card, dialog, gone, texts } from "../../testing/queries";
import { api, refusal, server } from "../../testing/server";

const vera = profile();
const path = `/customers/${vera.id}/notes`;
const titles = () => texts(screen.queryAllByRole("article").map((article) => within(article).getByRole("heading")));
const shows = (...expected: string[]) => waitFor(() => expect(titles()).toEqual(expected));

let stored: { profile: Profile; notes: Note[] };

beforeEach(() => {
  stored = { profile: vera, notes: [] };
  server.use(...oneCustomer(stored));
});

describe("notes", () => {
  it("show both versions when a colleague saved first, and keep both edits", { tags: ["S169"] }, async () => {
    const old = note({ title: "Old title", content: "Old text" });
    const theirs = { ...old, content: "Their text", version: 2 };
    stored.notes = [old];
    const sent: unknown[] = [];
    server.use(
      api.patch("/customers/{customer_id}/notes/{note_id}", async ({ request, response }) => {
        sent.push([request.headers.get("if-match"), await request.json()]);
        if (sent.length === 1) return response(409).json(refusal("stale_version", { current: theirs }));
        stored.notes = [{ ...theirs, title: "My title", version: 3 }];
        return response(200).json(stored.notes[0]!);
      }),
    );
    const user = await open(path);
    await user.click(await button("Edit note “Old title”"));
    const form = await dialog("Edit note");
    const title = within(form).getByLabelText("Title");
    await fill(user, title, "My title");
    await user.click(within(form).getByRole("button", { name: "Save" }));
    expect(await within(form).findByText("Text: Old text → Their text")).toBeVisible();
    await fill(user, title, " ");
    await user.click(within(form).getByRole("button", { name: "Save mine anyway" }));
    expect(within(form).getByText("A note needs a title.")).toBeVisible();
    await fill(user, title, "My title");
    await user.click(within(form).getByRole("button", { name: "Save mine anyway" }));
    await gone(form);
    await shows("My title");
    expect(screen.getByRole("article")).toHaveTextContent("Their text");
    const edit = { title: "My title" };
    expect(sent).toEqual([
      ['"1"', edit],
      ['"2"', edit],
    ]);
  });

  it("have a card on the first section", { tags: ["S64"] }, async () => {
    stored.notes = [note({ title: "On the card" })];
    const user = await open(`/customers/${vera.id}`);
    const notes = await card("Customer notes");
    const article = await within(notes).findByRole("article", { name: "On the card" });
    expect(article).toHaveTextContent("Marieke van Dijk");
    expect(within(notes).getByRole("button", { name: "Edit note “On the card”" })).toBeVisible();
    expect(within(notes).getByRole("button", { name: "Delete note “On the card”" })).toBeVisible();
    await user.click(within(notes).getByRole("button", { name: "Add note" }));
    expect(await dialog("Add note")).toBeVisible();
  });

  it("show older ones on demand", async () => {
    const all = Array.from({ length: 25 }, (_, n) =>
      note({ id: id("note", String(n)), title: `Note ${String(n).padStart(2, "0")}` }),
    ).reverse();
    const requested: string[] = [];
    server.use(
      api.get("/customers/{customer_id}/notes", ({ request, response }) => {
        const query = new URL(request.url).searchParams;
        requested.push(String(query));
        const older = query.get("cursor") === "older";
        return response(200).json(older ? { items: all.slice(20) } : { items: all.slice(0, 20), next_cursor: "older" });
      }),
    );
    const user = await open(path);
    await user.click(await button("Show older"));
    await shows(...all.map(({ title }) => title));
    expect(new Set(requested)).toEqual(new Set(["limit=20", "limit=100&cursor=older"]));
  });

  it("are not lost when the server cannot be reached", async () => {
    let tries = 0;
    server.use(
      // Both tries of the first save.
      api.post("/customers/{customer_id}/notes", ({ response }) =>
        tries++ < 2 ? response.untyped(HttpResponse.error()) : undefined,
      ),
      api.post("/customers/{customer_id}/notes", async ({ request, response }) => {
        stored.notes = [note({ ...(await request.json()) })];
        return response(201).json(stored.notes[0]!);
      }),
    );
    const user = await open(path);
    await within(await card("Notes")).findByText("No notes yet");
    await user.keyboard("n");
    const form = await dialog("Add note");
    await fill(user, within(form).getByLabelText("Title"), "Not lost");
    await user.click(within(form).getByRole("button", { name: "Save" }));
    expect(await within(form).findByText(/^The server cannot be reached\./u)).toBeVisible();
    expect(within(form).getByLabelText("Title")).toHaveValue("Not lost");
    await user.click(within(form).getByRole("button", { name: "Save" }));
    await gone(form);
    await shows("Not lost");
  });

  it("show how many characters are left near the limit", async () => {
    const user = await open(path);
    const field = await screen.findByRole("textbox", { name: "New note" });
    await fill(user, field, "a".repeat(8_000));
    expect(screen.queryByText(/characters left/u)).toBeNull();
    await fill(user, field, "a".repeat(9_988));
    expect(screen.getByText("12 characters left")).toBeVisible();
    expect(field).toHaveAttribute("maxlength", "10000");
  });

  it("come back when their deletion is refused, and it can be tried again", async () => {
    stored.notes = [note({ id: id("note", "S"), title: "Stays" }), note({ id: id("note", "G"), title: "Goes" })];
    server.use(
      api.delete("/customers/{customer_id}/notes/{note_id}", ({ response }) => response.untyped(HttpResponse.error()), {
        once: true,
      }),
      api.delete("/customers/{customer_id}/notes/{note_id}", ({ params, response }) => {
        stored.notes = stored.notes.filter((one) => one.id !== params.note_id);
        return response(204).empty();
      }),
    );
    const user = await open(path);
    await user.click(await button("Delete note “Goes”"));
    await user.click(await button("Confirm"));
    expect(await screen.findByText(/^The server cannot be reached\./u)).toBeVisible();
    await shows("Stays", "Goes");
    await user.click(await button("Try again"));
    expect(await screen.findByText("Note “Goes” deleted")).toBeVisible();
    await shows("Stays");
  });

  it("explain themselves where there are none", async () => {
    await open(path);
    expect(await within(await card("Notes")).findByText("No notes yet")).toBeVisible();
  });

  it("offer another try when they cannot be read", async () => {
    server.use(
      api.get("/customers/{customer_id}/notes", ({ response }) => response(422).json(refusal("invalid_cursor"))),
    );
    const user = await open(path);
    const failure = await within(await card("Notes")).findByRole("alert");
    server.use(...oneCustomer(stored));
    stored.notes = [note({ title: "There after all" })];
    await user.click(within(failure).getByRole("button", { name: "Try again" }));
    await shows("There after all");
  });

  it("keep long words and right-to-left text as they are", async () => {
    const title = "ملاحظة مهمة";
    stored.notes = [note({ title, content: "a".repeat(2_000) })];
    await open(path);
    const article = await screen.findByRole("article", { name: title });
    expect(article).toHaveTextContent("a".repeat(2_000));
  });
});
