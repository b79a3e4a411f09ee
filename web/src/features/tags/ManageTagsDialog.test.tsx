// Choosing tags: opened from everywhere, found, ticked and created, and nothing is sent before it is saved.
import { screen, waitFor, within } from "@testing-library/react";
import type { UserEvent } from "@testing-library/user-event";
import { beforeEach, describe, expect, it } from "vitest";
import type { Profile, Tag } from "../../shared/api/types";
import { profile, tag } from "../../testing/examples";
import { fill } from "../../testing/fill";
import { oneCustomer } from "../../testing/handlers";
import { open } from "../../testing/open";
import { button, dialog, gone, sidebar, sidebarCard, texts } from "../../testing/queries";
import { api, server } from "../../testing/server";

const names = ["Alfa wholesale", "Beta wholesale", "Gamma retail", "Stays", "Leaves", "Leaves too"];
const tags = names.map((name) => tag(name));
const vera = profile();
const path = `/customers/${vera.id}`;
const idOf = (name: string) => tags.find((one) => one.name === name)!.id;

let stored: { profile: Profile; tags: Tag[] };
let sent: unknown[];

beforeEach(() => {
  stored = { profile: vera, tags };
  sent = [];
  server.use(
    ...oneCustomer(stored),
    api.put("/customers/{customer_id}/tags", async ({ request, response }) => {
      const body = await request.json();
      sent.push(body);
      stored.profile = { ...stored.profile, tags: body.tag_ids, version: 2 };
      return response(200).json(stored.profile);
    }),
    api.post("/tags", async ({ request, response }) => {
      const draft = await request.json();
      sent.push(draft);
      const made = tag(draft.name, draft);
      stored.tags = [...stored.tags, made];
      return response(201).json(made);
    }),
  );
});

const shown = async () =>
  texts(within(await within(await sidebar()).findByRole("list", { name: "Tags" })).getAllByRole("listitem"));

async function manage(user: UserEvent): Promise<HTMLElement> {
  await user.click(await button(/^Manage tags/u, await sidebarCard("Quick actions")));
  const form = await dialog("Manage tags");
  await waitFor(() => expect(within(form).getByRole("searchbox")).toHaveFocus());
  return form;
}

const choice = (form: HTMLElement, name: string) => within(form).findByRole("checkbox", { name });
const save = (form: HTMLElement) => within(form).getByRole("button", { name: "Save" });

describe("managing tags", () => {
  it("opens from plus, quick action and key", { tags: ["S11", "S31", "S156"] }, async () => {
    stored.profile = profile({ tags: [idOf("Stays")] });
    const user = await open(path);
    const plus = await button("Manage tags", await sidebarCard("Overview"));
    const quick = await button(/^Manage tags/u, await sidebarCard("Quick actions"));
    for (const opener of [plus, quick]) {
      await user.click(opener);
      const form = await dialog("Manage tags");
      await waitFor(() => expect(within(form).getByRole("searchbox")).toHaveFocus());
      expect(await choice(form, "Stays")).toBeChecked();
      await user.keyboard("{Escape}");
      await waitFor(() => expect(opener).toHaveFocus());
    }
    await user.keyboard("t");
    expect(await dialog("Manage tags")).toBeVisible();
  });

  it("finds and ticks several, and sends nothing before Save", { tags: ["S157", "S158", "S159"] }, async () => {
    const user = await open(path);
    const first = await manage(user);
    await choice(first, "Gamma retail");
    await user.keyboard("WHOLE");
    expect(within(first).getAllByRole("checkbox")).toHaveLength(2);
    expect(within(first).getByRole("status")).toHaveTextContent("2 tags found");
    await user.click(await choice(first, "Alfa wholesale"));
    await user.click(await choice(first, "Beta wholesale"));
    expect(sent).toEqual([]);
    await user.click(within(first).getByRole("button", { name: "Cancel" }));
    await user.click(await button("Discard changes"));
    await gone(first);
    expect(sent).toEqual([]);
    const second = await manage(user);
    await user.click(await choice(second, "Beta wholesale"));
    await user.click(await choice(second, "Alfa wholesale"));
    await user.click(save(second));
    await gone(second);
    await waitFor(async () => expect(await shown()).toEqual(["Beta wholesale", "Alfa wholesale"]));
    expect(sent).toEqual([{ tag_ids: [idOf("Beta wholesale"), idOf("Alfa wholesale")] }]);
  });

  it("removes several at once", { tags: ["S161"] }, async () => {
    stored.profile = profile({ tags: ["Stays", "Leaves", "Leaves too"].map(idOf) });
    const user = await open(path);
    const form = await manage(user);
    await user.click(await choice(form, "Leaves"));
    await user.click(await choice(form, "Leaves too"));
    await user.click(save(form));
    await waitFor(async () => expect(await shown()).toEqual(["Stays"]));
    expect(sent).toEqual([{ tag_ids: [idOf("Stays")] }]);
  });

  it("needs only the search and the keyboard", async () => {
    const user = await open(path);
    const form = await manage(user);
    const search = within(form).getByRole("searchbox");
    await choice(form, "Gamma retail");
    await user.keyboard("gamma re");
    expect(within(form).getAllByRole("checkbox")).toHaveLength(1);
    await user.keyboard("{Enter}");
    expect(await choice(form, "Gamma retail")).toBeChecked();
    expect(search).toHaveValue("");
    await user.keyboard("Keyboard made{Enter}");
    expect(await choice(form, "Keyboard made")).toBeChecked();
    await user.keyboard("{ArrowDown}");
    expect(within(form).getAllByRole("checkbox")[0]).toHaveFocus();
    await user.click(save(form));
    await waitFor(async () => expect(await shown()).toEqual(["Gamma retail", "Keyboard made"]));
  });

  it("offers a new tag only for a name that none has", { tags: ["S162"] }, async () => {
    const user = await open(path);
    const form = await manage(user);
    await choice(form, "Stays");
    expect(within(form).queryByRole("button", { name: "Create new tag" })).toBeNull();
    await user.keyboard("sTAYS");
    expect(await choice(form, "Stays")).toBeVisible();
    expect(within(form).queryByRole("button", { name: "Create new tag" })).toBeNull();
    await fill(user, within(form).getByRole("searchbox"), "Fresh");
    expect(within(form).getAllByRole("radio")).toHaveLength(18);
    expect(screen.getByText("No tag has that name yet.")).toBeVisible();
  });
});
