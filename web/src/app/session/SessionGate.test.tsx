// The address of signing in, opened again with a code that was used.
import { render, screen } from "@testing-library/react";
import { expect, it } from "vitest";
import { sessionBegan } from "./browserSession";
import { SessionGate } from "./SessionGate";

it("Who is signed in stays inside", async () => {
  window.history.replaceState(null, "", "/signed-in?code=used&state=unknown");
  sessionBegan("member-1");
  render(<SessionGate>Inside</SessionGate>);
  expect(await screen.findByText("Inside")).toBeVisible();
  expect(window.location.pathname).toBe("/customers");
});
