// The form of an order: sent once, kept over a reload, and a choice after somebody else saved meanwhile.
import { cleanup, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { HttpResponse } from "msw";
import { describe, expect, it } from "vitest";
import { fill } from "../../testing/fill";
import { id } from "../../testing/examples";
import { open } from "../../testing/open";
import { order, path, serve } from "../../testing/orders";
import { button } from "../../testing/queries";
import { api, refusal, server } from "../../testing/server";

const box = (name: string | RegExp) => screen.findByRole("textbox", { name });
const question = () => screen.findByRole("alertdialog");
const drafts = () => [localStorage, sessionStorage].flatMap(Object.keys).filter((key) => key.includes(".draft."));
const pending = order({ payment: "pending" });
const editPath = `${path}/${id("ord")}/edit`;

describe("the form of a new order", { tags: ["S29"] }, () => {
  it("has after a reload what was typed, and places one order though it is sent twice", async () => {
    const { written } = serve([]);
    let user = await open(`${path}/new`);
    await fill(user, await box("Description, line 1"), "Boiler");
    await fill(user, await box("Unit price, line 1"), "1,250");
    cleanup();
    user = await open(`${path}/new`);
    expect(await box("Description, line 1")).toHaveValue("Boiler");
    expect(screen.getByText("You typed this earlier and did not save it.")).toBeVisible();
    await user.dblClick(await button("Place order"));
    await waitFor(() => expect(window.location.pathname).toBe(`${path}/${id("ord")}`));
    expect(written).toHaveLength(1);
    expect(written[0]).toMatchObject({ body: { lines: [{ description: "Boiler", unit_price: "1250" }] } });
    expect(drafts()).toEqual([]);
  });

  it("repeats a request whose answer was lost with the same key, also after a reload", async () => {
    const { written } = serve([]);
    const keys: (string | null)[] = [];
    server.use(
      // Without an answer it is sent twice.
      api.post("/customers/{customer_id}/orders", ({ request }) => {
        if (keys.length === 2) return undefined;
        keys.push(request.headers.get("idempotency-key"));
        return HttpResponse.error() as never;
      }),
    );
    let user = await open(`${path}/new`);
    await fill(user, await box("Description, line 1"), "Boiler");
    await fill(user, await box("Unit price, line 1"), "10");
    await user.click(await button("Place order"));
    await waitFor(() => expect(keys).toHaveLength(2));
    cleanup();
    user = await open(`${path}/new`);
    await user.click(await button("Place order"));
    await waitFor(() => expect(written).toHaveLength(1));
    expect(new Set([...keys, written[0]?.key])).toEqual(new Set([keys[0]]));
  });

  it("asks before it discards what was typed", async () => {
    serve([]);
    const user = await open(`${path}/new`);
    await fill(user, await box("Description, line 1"), "Boiler");
    await user.click(await button("Cancel"));
    await user.click(within(await question()).getByRole("button", { name: "Keep editing" }));
    expect(await box("Description, line 1")).toHaveValue("Boiler");
    await user.click(await button("Cancel"));
    await user.click(within(await question()).getByRole("button", { name: "Discard changes" }));
    await waitFor(() => expect(window.location.pathname).toBe(path));
    expect(drafts()).toEqual([]);
  });
});

describe("the form of an order that exists", () => {
  it("sends what changed, on the version that it began with, also after a reload", async () => {
    const { written } = serve([], pending);
    let user = await open(editPath);
    await fill(user, await box(/^Reference/u), "PO 9");
    cleanup();
    serve([], { ...pending, version: 7 });
    const later = serve([], { ...pending, version: 7 });
    user = await open(editPath);
    expect(await box(/^Reference/u)).toHaveValue("PO 9");
    await user.click(await button("Save"));
    await waitFor(() => expect(later.written).toHaveLength(1));
    expect(written).toEqual([]);
    expect(later.written[0]).toMatchObject({ body: { reference: "PO 9" }, seen: '"1"' });
    await waitFor(() => expect(drafts()).toEqual([]));
  });

  it.each([
    ["Save mine anyway", ["1", "5"], "Mine"],
    ["Take theirs", ["1"], "Theirs"],
  ])("says what someone else changed, and offers: %s", async (choice, versions, reference) => {
    serve([], pending);
    const current = { ...pending, version: 5, reference: "Theirs", note: "Ring twice" };
    const seen: (string | null)[] = [];
    const bodies: unknown[] = [];
    server.use(
      api.patch("/customers/{customer_id}/orders/{order_id}", async ({ request, response }) => {
        seen.push(request.headers.get("if-match"));
        bodies.push(await request.json());
        return seen.at(-1) === '"5"'
          ? response(200).json({ ...current, version: 6, reference: "Mine" })
          : response(409).json(refusal("stale_version", { current }));
      }),
    );
    const user = await open(editPath);
    await fill(user, await box(/^Reference/u), "Mine");
    fireEvent.submit(await box(/^Reference/u));
    expect(await screen.findByText(/^Note: .* Ring twice/u)).toBeInTheDocument();
    expect(screen.getByText(/^Reference: .* Theirs/u)).toBeInTheDocument();
    await user.click(await button(choice));
    if (reference === "Mine") await waitFor(() => expect(window.location.pathname).toBe(`${path}/${id("ord")}`));
    else await waitFor(async () => expect(await box(/^Reference/u)).toHaveValue("Theirs"));
    expect(drafts()).toEqual([]);
    expect(seen).toEqual(versions.map((version) => `"${version}"`));
    expect(bodies.at(-1)).toEqual({ reference: "Mine" });
  });
});
