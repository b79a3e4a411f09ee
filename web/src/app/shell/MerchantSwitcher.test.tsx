// Who works for several merchants switches between them, by pointer, keyboard and palette.
import { screen, within } from "@testing-library/react";
import { afterAll, beforeEach, expect, it, vi } from "vitest";
import { ApiError } from "../../shared/api/errors";
import type { Membership } from "../../shared/api/types";
import { http, HttpResponse } from "msw";
import { id, me } from "../../testing/examples";
import { open } from "../../testing/open";
import { button } from "../../testing/queries";
import { refusal, server } from "../../testing/server";
import { session } from "../session/session";

const switchMerchant = vi.spyOn(session, "switchMerchant").mockResolvedValue();

const memberships: Membership[] = [
  { merchant_id: "vandijk", name: "Van Dijk Groothandel", role: "owner", current: true },
  { merchant_id: "cervantes", name: "Librería Cervantes", role: "finance", current: false },
];

function worksFor(those: Membership[] | undefined): void {
  server.use(http.get("/api/me", () => HttpResponse.json({ ...me(), memberships: those })));
}

beforeEach(() => switchMerchant.mockClear());
afterAll(() => switchMerchant.mockRestore());

it.each([
  ["of one merchant", memberships.slice(0, 1)],
  ["of an answer without memberships", undefined],
])("A member %s has nothing to switch", async (_whose, those) => {
  await open("/settings", { content: <h1>Settings</h1> });
  worksFor(those);
  expect(await screen.findByText("Van Dijk Groothandel")).toBeInTheDocument();
  expect(screen.queryByRole("button", { name: /Switch/u })).not.toBeInTheDocument();
});

it.each([
  ["en", "Merchant: Van Dijk Groothandel. Switch", "Finance"],
  ["nl", "Bedrijf: Van Dijk Groothandel. Wisselen", "Financiën"],
  ["es", "Empresa: Van Dijk Groothandel. Cambiar", "Finanzas"],
] as const)("A member of two merchants switches, in %s", async (language, label, role) => {
  const user = await open("/settings", { language, content: <h1>Settings</h1> });
  worksFor(memberships);
  const switcher = await button(label);
  expect(switcher).toHaveAttribute("data-initials", "VD"); // where there is no room for the name
  const panel = document.getElementById(switcher.getAttribute("popovertarget") ?? "");
  if (!panel) throw new Error("The switcher opens nothing");
  const other = within(panel).getByText("Librería Cervantes").closest("button");
  expect(other).toHaveTextContent(role);
  expect(within(panel).getByText("Van Dijk Groothandel").closest("button")).toBeDisabled();
  if (other) await user.click(other);
  expect(switchMerchant).toHaveBeenCalledExactlyOnceWith("cervantes", undefined);
});

it("Offline, the page stays and a toast gives the reason", async () => {
  switchMerchant.mockRejectedValueOnce(ApiError.unreachable());
  const user = await open("/settings", { content: <h1>Settings</h1> });
  worksFor(memberships);
  await button("Merchant: Van Dijk Groothandel. Switch");
  const [other] = screen.getAllByText("Librería Cervantes");
  if (other) await user.click(other);
  expect(await screen.findByText(/The server cannot be reached/u)).toBeVisible();
  expect(screen.getByRole("heading", { name: "Settings" })).toBeVisible();
});

it.each([
  ["en", "Look at Librería Cervantes"],
  ["nl", "Kijk bij Librería Cervantes"],
  ["es", "Mirar en Librería Cervantes"],
] as const)("A customer that is not found may be looked for at the other merchant, in %s", async (language, label) => {
  const path = `/customers/${id("cst")}/notes`;
  server.use(http.get("/api/customers/*", () => HttpResponse.json(refusal("customer_not_found"), { status: 404 })));
  const user = await open(path, { language });
  worksFor(memberships);
  await user.click(await button(label));
  expect(switchMerchant).toHaveBeenCalledExactlyOnceWith("cervantes", path);
});
