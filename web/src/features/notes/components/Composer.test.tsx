// The composer while notes are on their way: their order, and what happens to a note that is refused.
import { screen, waitFor, within } from "@testing-library/react";
import type { UserEvent } from "@testing-library/user-event";
import { HttpResponse } from "msw";
import { beforeEach, describe, expect, it } from "vitest";
import type { Note } from "../../../shared/api/types";
import { id, note, profile } from "../../../testing/examples";
import { fill } from "../../../testing/fill";
import { oneCustomer } from "../../../testing/handlers";
import { open } from "../../../testing/open";
import { button, texts } from "../../../testing/queries";
import { api, gate, refusal, server } from "../../../testing/server";

const vera = profile();
const path = `/customers/${vera.id}/notes`;
const field = () => screen.findByRole("textbox", { name: "New note" });
const titles = () => texts(screen.queryAllByRole("article").map((article) => within(article).getByRole("heading")));
const shows = (...expected: string[]) => waitFor(() => expect(titles()).toEqual(expected));

let stored: { profile: typeof vera; notes: Note[] };

function save(draft: { title: string; content?: string }): Note {
  const saved = note({ id: id("note", String(stored.notes.length)), content: "", ...draft });
  stored.notes = [saved, ...stored.notes];
  return saved;
}

async function send(user: UserEvent, text: string): Promise<void> {
  await fill(user, await field(), text);
  await user.keyboard("{Control>}{Enter}{/Control}");
}

beforeEach(() => {
  stored = { profile: vera, notes: [note({ title: "Earlier" })] };
  server.use(...oneCustomer(stored));
});

describe("the composer", () => {
  it("has several notes arrive in the order in which they were written", { tags: ["S250", "S251"] }, async () => {
    const gates = [gate(), gate()];
    server.use(
      api.post("/customers/{customer_id}/notes", async ({ request, response }) => {
        const draft = await request.json();
        await gates[stored.notes.length - 1]!.opened;
        return response(201).json(save(draft));
      }),
    );
    const user = await open(path);
    await shows("Earlier");
    await send(user, "First");
    await send(user, "Second");
    await shows("Second", "First", "Earlier");
    gates[0]!.open();
    await waitFor(() => expect(screen.getByRole("article", { name: "First" }).querySelector("time")).not.toBeNull());
    expect(within(screen.getByRole("article", { name: "Second" })).getByText("Sending…")).toBeVisible();
    gates[1]!.open();
    await waitFor(() => expect(screen.queryByText("Sending…")).toBeNull());
    expect(titles()).toEqual(["Second", "First", "Earlier"]);
    expect(stored.notes.map(({ title }) => title)).toEqual(["Second", "First", "Earlier"]);
  });

  it.each(["no answer", "a refusal"])(
    "gives the text back after %s, and can try again",
    { tags: ["S250"] },
    async (failure) => {
      const text = "  Called back\n\n- Monday at nine \n";
      // Without an answer it is sent twice.
      let failures = failure === "no answer" ? 2 : 1;
      server.use(
        api.post("/customers/{customer_id}/notes", ({ response }) => {
          if (failures-- <= 0) return undefined;
          return failure === "no answer"
            ? response.untyped(HttpResponse.error())
            : response(500).json(refusal("internal_error"));
        }),
        api.post("/customers/{customer_id}/notes", async ({ request, response }) =>
          response(201).json(save(await request.json())),
        ),
      );
      const user = await open(path);
      await shows("Earlier");
      await send(user, text);
      const retry = await button("Try again");
      expect(await field()).toHaveValue(text);
      expect(titles()).toEqual(["Earlier"]);
      await user.click(retry);
      await shows("Called back", "Earlier");
      expect(await field()).toHaveValue("");
      await waitFor(() => expect(screen.queryByText("Sending…")).toBeNull());
      expect(stored.notes.map(({ title }) => title)).toEqual(["Called back", "Earlier"]);
    },
  );

  it("has a note that was refused after its section was left, on coming back", async () => {
    const refused = gate();
    let tries = 0;
    server.use(
      api.post("/customers/{customer_id}/notes", async ({ response }) => {
        await refused.opened;
        return tries++ < 2 ? response.untyped(HttpResponse.error()) : undefined;
      }),
      api.post("/customers/{customer_id}/notes", async ({ request, response }) =>
        response(201).json(save(await request.json())),
      ),
    );
    const user = await open(path);
    await shows("Earlier");
    await send(user, "Called back");
    const sections = within(screen.getByRole("navigation", { name: "Sections" }));
    await user.click(sections.getByRole("link", { name: /^Contacts/u }));
    await shows();
    refused.open();
    const retry = await button("Try again");
    await user.click(sections.getByRole("link", { name: /^Notes/u }));
    expect(await field()).toHaveValue("Called back");
    await user.click(retry);
    await waitFor(async () => expect(await field()).toHaveValue(""));
    await waitFor(() =>
      expect(screen.getByRole("article", { name: "Called back" }).querySelector("time")).not.toBeNull(),
    );
    expect(stored.notes.map(({ title }) => title)).toEqual(["Called back", "Earlier"]);
  });
});
