// Who works for several merchants switches between them, by pointer, keyboard and palette.
import { screen, within } from "@testing-library/react";
import { afterAll, beforeEach, expect, it, vi } from "vitest";
import type { Membership } from "../../shared/api/types";
import { http, HttpResponse } from "msw";
import { me } from "../../testing/examples";
import { open } from "../../testing/open";
import { button } from "../../testing/queries";
import { server } from "../../testing/server";
import { session } from "../session/session";

const switchMerchant = vi.spyOn(session, "switchMerchant").mockReturnValue();

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
  const panel = document.getElementById(switcher.getAttribute("popovertarget") ?? "");
  if (!panel) throw new Error("The switcher opens nothing");
  const other = within(panel).getByText("Librería Cervantes").closest("button");
  expect(other).toHaveTextContent(role);
  expect(within(panel).getByText("Van Dijk Groothandel").closest("button")).toBeDisabled();
  if (other) await user.click(other);
  expect(switchMerchant).toHaveBeenCalledExactlyOnceWith("cervantes");
});
