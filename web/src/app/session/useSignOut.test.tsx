// Signing out deletes what was typed in all tabs, so it asks first.
import { screen } from "@testing-library/react";
import { afterAll, afterEach, beforeEach, expect, it, vi } from "vitest";
import { keptFor } from "../../shared/kept";
import { show } from "../../shared/access/tab";
import { open } from "../../testing/open";
import { button } from "../../testing/queries";
import { session } from "./session";

const signOut = vi.spyOn(session, "signOut").mockResolvedValue();
let otherTab: BroadcastChannel;

beforeEach(() => {
  signOut.mockClear();
  otherTab = new BroadcastChannel("klantkaart.drafts");
  show({ memberId: "member-1", merchantId: "vandijk" });
});
afterEach(() => otherTab.close());
afterAll(() => signOut.mockRestore());

it("Without drafts it asks nothing", async () => {
  const user = await open("/settings", { content: <h1>Settings</h1> });
  await user.click(screen.getByText("Sign out"));
  await expect.poll(() => signOut).toHaveBeenCalledOnce();
});

it.each([
  ["en", "Sign out", "What you typed in 2 places will be lost.", "Stay"],
  ["nl", "Uitloggen", "Wat u op 2 plekken typte, gaat verloren.", "Blijven"],
  ["es", "Cerrar sesión", "Se perderá lo que escribió en 2 lugares.", "Quedarse"],
] as const)("With drafts here and in another tab it asks, in %s", async (language, leave, text, stay) => {
  keptFor(localStorage, "draft", "note.1").write('"typed"');
  otherTab.onmessage = () => otherTab.postMessage(["klantkaart.draft.cervantes.company"]);
  const user = await open("/settings", { language, content: <h1>Settings</h1> });
  await user.click(screen.getByText(leave));
  await screen.findByText(text);
  await user.click(await button(stay));
  expect(screen.queryByText(text)).not.toBeInTheDocument();
  expect(signOut).not.toHaveBeenCalled();

  await user.click(screen.getByText(leave));
  await screen.findByText(text);
  await user.click(await button(leave, screen.getByRole("alertdialog")));
  expect(signOut).toHaveBeenCalledOnce();
});

it("A tab answers another one with the drafts that it has", async () => {
  keptFor(sessionStorage, "draft", "company").write('"typed"');
  await open("/settings", { content: <h1>Settings</h1> });
  const answer = new Promise((resolve) => (otherTab.onmessage = ({ data }) => resolve(data)));
  otherTab.postMessage("Which drafts?");
  expect(await answer).toEqual(["klantkaart.draft.vandijk.company"]);
});
