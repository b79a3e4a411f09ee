// The latest notes in the sidebar.
import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { counts, id, note, profile } from "../../testing/examples";
import { oneCustomer } from "../../testing/handlers";
import { open } from "../../testing/open";
import { sidebarCard, texts } from "../../testing/queries";
import { server } from "../../testing/server";

describe("the sidebar", () => {
  it("has the latest of the team, with a link to all", { tags: ["S262"] }, async () => {
    const notes = [3, 2, 1, 0].map((n) => note({ id: id("note", String(n)), title: `Note ${n}` }));
    const vera = profile({ counts: counts({ notes: 4 }) });
    server.use(...oneCustomer({ profile: vera, notes }));
    const path = `/customers/${vera.id}`;
    const user = await open(path);
    const latest = await sidebarCard("Internal notes");
    await waitFor(() =>
      expect(texts(within(latest).getAllByRole("heading", { level: 3 }))).toEqual(["Note 3", "Note 2", "Note 1"]),
    );
    await user.click(within(latest).getByRole("link", { name: "Show all 4 notes" }));
    await waitFor(() => expect(screen.getAllByRole("article")).toHaveLength(4));
    expect(window.location.pathname).toBe(`${path}/notes`);
  });
});
