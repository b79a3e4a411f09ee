// A person on no team gets one page that explains it, without the frame of a merchant around it.
import { screen } from "@testing-library/react";
import { http, HttpResponse } from "msw";
import { expect, it, vi } from "vitest";
import { Failure } from "../../shared/components/states/Failure";
import { ApiError } from "../../shared/api/errors";
import { open } from "../../testing/open";
import { button } from "../../testing/queries";
import { refusal, server } from "../../testing/server";
import { session } from "./session";

const refusedBy = (code: string) => http.get("/api/me", () => HttpResponse.json(refusal(code), { status: 403 }));

it.each([
  ["en", "unknown_member", /You are on no team at the moment/u, "Sign out"],
  ["nl", "unknown_member", /U zit nu in geen enkel team/u, "Uitloggen"],
  ["es", "unknown_member", /equipo/u, "Cerrar sesión"],
  ["en", "no_longer_permitted", /Your place in this team has changed/u, "Sign out"],
] as const)("Who is off the team sees why, and the way out, in %s: %s", async (language, code, text, way) => {
  const signOut = vi.spyOn(session, "signOut").mockRejectedValue(ApiError.unreachable());
  const user = await open("/settings/team", { language });
  server.use(refusedBy(code));
  await user.click(await button(way));
  await expect.poll(() => signOut).toHaveBeenCalledOnce();
  expect(screen.getAllByText(text)).not.toHaveLength(0);
  expect(screen.queryByRole("banner")).not.toBeInTheDocument();
  expect(screen.queryByText(/Not for your role/u)).not.toBeInTheDocument();
  signOut.mockRestore();
});

it.each([
  ["forbidden", /Not for your role/u],
  ["no_longer_permitted", /Your place in this team has changed/u],
])("A part that is refused with %s shows its reason", async (code, text) => {
  const error = new ApiError(403, code, "");
  await open("/settings", { content: <Failure error={error} retry={() => undefined} /> });
  expect(await screen.findByText(text)).toBeVisible();
});
