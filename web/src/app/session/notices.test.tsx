// After a tab was loaded anew, a notice names the team that the member has left, and the merchant that is shown.
import { screen } from "@testing-library/react";
import { expect, it } from "vitest";
import { keptFor } from "../../shared/kept";
import { show } from "../../shared/access/tab";
import { me } from "../../testing/examples";
import { open } from "../../testing/open";
import { leaveNotice } from "./notices";

function leftCervantes(isKnown: boolean): void {
  const memberships = [{ merchant_id: "cervantes", name: "Librería Cervantes", role: "sales", current: true }];
  show({ memberId: "member-1", merchantId: "cervantes" });
  if (isKnown) keptFor(sessionStorage, "me").write(JSON.stringify({ ...me(), memberships }));
  leaveNotice("otherMerchant", "cervantes");
}

it.each([
  ["en", true, "You are no longer on the team of Librería Cervantes. This is Van Dijk Groothandel."],
  ["nl", true, "U zit niet meer in het team van Librería Cervantes. Dit is Van Dijk Groothandel."],
  ["es", true, "Ya no está en el equipo de Librería Cervantes. Esta es Van Dijk Groothandel."],
  ["en", false, "You are no longer on the team that this tab showed. This is Van Dijk Groothandel."],
] as const)("In %s, known by name: %s", async (language, isKnown, text) => {
  leftCervantes(isKnown);
  await open("/settings", { language, content: <h1>Settings</h1> });
  expect(await screen.findByText(text)).toBeVisible();
  expect(sessionStorage.getItem("klantkaart.session-notice")).toBeNull();
});
