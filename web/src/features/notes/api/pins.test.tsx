// Pinned notes: where they are shown, before the answer, after a refusal, and for a role that only reads.
import { screen, waitFor, within } from "@testing-library/react";
import { HttpResponse } from "msw";
import { beforeEach, describe, expect, it } from "vitest";
import type { Note, Profile } from "../../../shared/api/types";
import { id, note, profile } from "../../../testing/examples";
import { oneCustomer } from "../../../testing/handlers";
import { open } from "../../../testing/open";
import { button, sidebarCard, texts } from "../../../testing/queries";
import { api, gate, refusal, server } from "../../../testing/server";

const vera = profile();
const path = `/customers/${vera.id}/notes`;
const numbered = (n: number) => note({ id: id("note", String(n)), title: `Note ${n}` });
const gateCode = note({ id: id("note", "G"), title: "Gate code", content: "4711" });
const since = (n: number) => `2026-03-0${n}T10:00:00Z`;

let stored: { profile: Profile; notes: Note[] };

function pin(...notes: Note[]): void {
  const pinned_notes = Object.fromEntries(notes.map((one, n) => [one.id, since(n + 1)]));
  stored.profile = { ...stored.profile, pinned_notes };
}

const isPinned = (place: HTMLElement) => expect(within(place).getByText("Pinned")).toBeVisible();
const isNotPinned = (place: HTMLElement) => expect(within(place).queryByText("Pinned")).toBeNull();
const inSidebar = () => sidebarCard("Internal notes");
const sidebarTitles = async () => texts(within(await inSidebar()).queryAllByRole("heading", { level: 3 }));

beforeEach(() => {
  stored = { profile: vera, notes: [] };
  server.use(...oneCustomer(stored));
});

describe("pinned notes", () => {
  it("come first in the sidebar, before the latest three others", { tags: ["S262"] }, async () => {
    const notes = [0, 1, 2, 3, 4, 5].map(numbered);
    stored.notes = notes.toReversed();
    stored.profile = { ...vera, counts: { ...vera.counts, notes: 6 } };
    pin(notes[4]!, notes[0]!);
    await open(`/customers/${vera.id}`);
    await waitFor(async () =>
      expect(await sidebarTitles()).toEqual(["Note 0", "Note 4", "Note 5", "Note 3", "Note 2"]),
    );
    const shown = await inSidebar();
    expect(within(shown).getAllByText("Pinned")).toHaveLength(2);
    within(shown).getAllByRole("listitem").slice(0, 2).forEach(isPinned);
    expect(within(shown).getByRole("link", { name: "Show all 6 notes" })).toBeVisible();
  });

  it("are in the sidebar however old they are", async () => {
    stored.notes = Array.from({ length: 20 }, (_, n) => numbered(n));
    pin(gateCode);
    server.use(
      api.get("/customers/{customer_id}/notes/pinned", ({ response }) => response(200).json({ items: [gateCode] })),
    );
    await open(`/customers/${vera.id}`);
    await waitFor(async () => {
      const [first] = within(await inSidebar()).getAllByRole("listitem");
      expect(first).toHaveTextContent("4711");
    });
  });

  it.each(["no answer", "a refusal"])(
    "are unpinned again after %s, and pinning can be tried again",
    async (failure) => {
      stored.notes = [gateCode];
      server.use(
        api.put(
          "/customers/{customer_id}/notes/{note_id}/pin",
          ({ response }) =>
            failure === "no answer"
              ? response.untyped(HttpResponse.error())
              : response(500).json(refusal("internal_error")),
          { once: true },
        ),
        api.put("/customers/{customer_id}/notes/{note_id}/pin", ({ response }) => {
          pin(gateCode);
          return response(204).empty();
        }),
      );
      const user = await open(path);
      await user.click(await button("Pin note “Gate code”"));
      const retry = await button("Try again");
      isNotPinned(screen.getByRole("article", { name: "Gate code" }));
      await user.click(retry);
      isPinned(await screen.findByRole("article", { name: "Gate code" }));
      await waitFor(() => expect(stored.profile.pinned_notes).toHaveProperty(gateCode.id));
    },
  );

  it("show before the answer, and are sent one after the other", async () => {
    stored.notes = [gateCode];
    const answer = gate();
    const sent: string[] = [];
    server.use(
      api.put("/customers/{customer_id}/notes/{note_id}/pin", async ({ response }) => {
        sent.push("PUT");
        await answer.opened;
        return response(204).empty();
      }),
      api.delete("/customers/{customer_id}/notes/{note_id}/pin", ({ response }) => {
        sent.push("DELETE");
        return response(204).empty();
      }),
    );
    const user = await open(path);
    await user.click(await button("Pin note “Gate code”"));
    isPinned(screen.getByRole("article", { name: "Gate code" }));
    await user.click(await button("Unpin note “Gate code”"));
    isNotPinned(screen.getByRole("article", { name: "Gate code" }));
    expect(sent).toEqual(["PUT"]);
    answer.open();
    await waitFor(() => expect(sent).toEqual(["PUT", "DELETE"]));
  });

  it("beyond the limit are refused with what to do, and no other try", async () => {
    stored.notes = [gateCode];
    server.use(
      api.put("/customers/{customer_id}/notes/{note_id}/pin", ({ response }) =>
        response(409).json(refusal("too_many_pinned_notes")),
      ),
    );
    const user = await open(path);
    await user.click(await button("Pin note “Gate code”"));
    expect(await screen.findByText("A customer has at most 5 pinned notes. Unpin one first.")).toBeVisible();
    isNotPinned(screen.getByRole("article", { name: "Gate code" }));
    expect(screen.queryByRole("button", { name: "Try again" })).toBeNull();
  });

  it("stay pinned when their deletion is refused", async () => {
    stored.notes = [gateCode];
    pin(gateCode);
    server.use(
      api.delete("/customers/{customer_id}/notes/{note_id}", ({ response }) => response.untyped(HttpResponse.error())),
    );
    const user = await open(path);
    await user.click(await button("Delete note “Gate code”"));
    await user.click(await button("Confirm"));
    await button("Try again");
    isPinned(screen.getByRole("article", { name: "Gate code" }));
    isPinned(within(await inSidebar()).getByRole("listitem"));
  });

  it("are shown to a role that only reads, which pins nothing", async () => {
    stored.notes = [gateCode];
    pin(gateCode);
    await open(path, { role: "read_only" });
    const article = await screen.findByRole("article", { name: "Gate code" });
    isPinned(article);
    expect(within(article).queryByRole("button")).toBeNull();
  });
});
