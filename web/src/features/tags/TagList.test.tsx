// Tags of a customer in the sidebar: taken off at once, put back after a refusal, and unknown while they cannot be read.
import { screen, waitFor, within } from "@testing-library/react";
import { HttpResponse } from "msw";
import { beforeEach, describe, expect, it } from "vitest";
import type { Profile, Tag } from "../../shared/api/types";
import { profile, tag } from "../../testing/examples";
import { oneCustomer } from "../../testing/handlers";
import { open } from "../../testing/open";
import { button, dialog, sidebar, sidebarCard, texts } from "../../testing/queries";
import { api, refusal, server } from "../../testing/server";

const tags = ["One", "Two", "Three"].map((name) => tag(name));
const vera = profile({ tags: tags.map(({ id }) => id) });
const path = `/customers/${vera.id}`;

let stored: { profile: Profile; tags: Tag[] };
let requests: string[];

const shown = async () =>
  texts(within(await within(await sidebar()).findByRole("list", { name: "Tags" })).getAllByRole("listitem"));
const cross = (name: string) => button(`Remove tag “${name}”`);

function assigns(): void {
  server.use(
    api.put("/customers/{customer_id}/tags", async ({ request, response }) => {
      const { tag_ids } = await request.json();
      stored.profile = { ...stored.profile, tags: tag_ids, version: stored.profile.version + 1 };
      return response(200).json(stored.profile);
    }),
  );
}

beforeEach(() => {
  stored = { profile: vera, tags };
  requests = [];
  server.use(...oneCustomer(stored));
  server.events.on("request:start", ({ request }) =>
    requests.push(`${request.method} ${new URL(request.url).pathname}`),
  );
  return () => server.events.removeAllListeners();
});

describe("the tags of a customer", () => {
  it("change without reading the notes again", async () => {
    assigns();
    const user = await open(path);
    (await cross("One")).focus();
    await waitFor(() => expect(requests).toContain(`GET /api${path}/notes`));
    requests = [];
    await user.keyboard("{Enter}");
    expect(await screen.findByText("Tag “One” removed")).toBeVisible();
    await waitFor(() => expect(requests).toContain("GET /api/me"));
    expect(requests).toContain(`PUT /api${path}/tags`);
    expect(requests).not.toContain(`GET /api${path}/notes`);
  });

  it("are removed by keyboard, one after the other", async () => {
    assigns();
    const user = await open(path);
    (await cross("Two")).focus();
    await user.keyboard("{Enter}");
    await waitFor(async () => expect(await cross("Three")).toHaveFocus());
    await user.keyboard("{Enter}");
    await waitFor(async () => expect(await cross("One")).toHaveFocus());
  });

  it("that cannot be read are not shown as none", async () => {
    server.use(api.get("/tags", ({ response }) => response(422).json(refusal("invalid_request"))));
    const user = await open(path);
    expect(await within(await sidebar()).findByRole("alert")).toHaveTextContent("Check what you filled in.");
    await user.click(await button(/^Manage tags/u, await sidebarCard("Quick actions")));
    const form = await dialog("Manage tags");
    expect(await within(form).findByRole("alert")).toBeVisible();
    expect(within(form).queryByText("No tag has that name yet.")).toBeNull();
    server.use(api.get("/tags", ({ response }) => response(200).json({ items: tags })));
    await user.click(within(form).getByRole("button", { name: "Try again" }));
    expect(await within(form).findByRole("checkbox", { name: "One" })).toBeChecked();
    await user.keyboard("{Escape}");
    await waitFor(async () => expect(await shown()).toEqual(["One", "Two", "Three"]));
  });

  it("are put back after a refusal, and removing can be tried again", async () => {
    const user = await open(path);
    expect(await shown()).toEqual(["One", "Two", "Three"]);
    server.use(api.put("/customers/{customer_id}/tags", ({ response }) => response.untyped(HttpResponse.error())));
    await user.click(await cross("Two"));
    expect(await screen.findByText(/^The server cannot be reached\./u)).toBeVisible();
    expect(await shown()).toEqual(["One", "Two", "Three"]);
    assigns();
    await user.click(await button("Try again"));
    expect(await screen.findByText("Tag “Two” removed")).toBeVisible();
    expect(await shown()).toEqual(["One", "Three"]);
    expect(stored.profile.tags).toEqual([tags[0]!.id, tags[2]!.id]);
  });

  it("are shown without a cross to a role that may only read", async () => {
    await open(path, { role: "read_only" });
    await waitFor(async () => expect(await shown()).toEqual(["One", "Two", "Three"]));
    expect(screen.queryByRole("button", { name: /^Remove tag/u })).toBeNull();
  });
});
