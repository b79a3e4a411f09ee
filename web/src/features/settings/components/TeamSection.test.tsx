// The team: removing a member for good, and who may not.
import { screen, waitFor, within } from "@testing-library/react";
import { beforeEach, describe, expect, it } from "vitest";
import type { TeamMember } from "../../../shared/api/types";
import type { UiLanguage } from "../../../shared/i18n/languages";
import { member } from "../../../testing/examples";
import { fill } from "../../../testing/fill";
import { open } from "../../../testing/open";
import { button, dialog } from "../../../testing/queries";
import { api, refusal, server } from "../../../testing/server";

const tim = member({ id: "member-2", name: "Tim Hoekstra", email: "tim@vandijk.example", role: "sales", version: 3 });
const other = member({ id: "member-3", name: "Zoë Verstraete", email: "zoe@vandijk.example" });

let team: TeamMember[];
let removed: { id: string; version: string | null }[];

beforeEach(() => {
  team = [member(), tim, other];
  removed = [];
  server.use(
    api.get("/members", ({ response }) => response(200).json({ items: team })),
    api.delete("/members/{member_id}", ({ params, request, response }) => {
      removed.push({ id: params.member_id, version: request.headers.get("If-Match") });
      const gone = team.find(({ id }) => id === params.member_id)!;
      team = team.filter((one) => one !== gone);
      return response(200).json(gone);
    }),
  );
});

const question = (name: string) => screen.findByRole("alertdialog", { name });
const removal = (name: string) => button(`Remove ${name} for good`);

describe("removing a member for good", () => {
  it("asks first, then names who is gone and keeps the keyboard in the team", async () => {
    const user = await open("/settings/team");
    await user.click(await removal("Tim Hoekstra"));
    const asked = await question("Remove Tim Hoekstra for good");
    expect(within(asked).getByText(/keeps their name/u)).toBeVisible();
    await waitFor(async () => expect(await button("Cancel", asked)).toHaveFocus());
    await user.click(await button("Remove for good", asked));
    expect(await screen.findByText("Tim Hoekstra removed from the team")).toBeVisible();
    expect(removed).toEqual([{ id: "member-2", version: '"3"' }]);
    await waitFor(() => expect(screen.queryByText("tim@vandijk.example")).toBeNull());
    await waitFor(() => expect(document.activeElement).not.toBe(document.body));
  });

  it("removes once on a double click", async () => {
    const user = await open("/settings/team");
    await user.click(await removal("Tim Hoekstra"));
    const remove = await button("Remove for good", await question("Remove Tim Hoekstra for good"));
    remove.click(); // two clicks before React renders again
    remove.click();
    expect(await screen.findByText("Tim Hoekstra removed from the team")).toBeVisible();
    expect(removed).toHaveLength(1);
  });

  it("changes nothing when it is cancelled, and returns the focus", async () => {
    const user = await open("/settings/team");
    const opener = await removal("Tim Hoekstra");
    await user.click(opener);
    await question("Remove Tim Hoekstra for good");
    await user.keyboard("{Escape}");
    await waitFor(() => expect(opener).toHaveFocus());
    expect(removed).toEqual([]);
  });

  it("is not for oneself, and for an owner only by an owner", async () => {
    await open("/settings/team");
    expect(await removal("Marieke van Dijk")).toHaveAttribute("aria-disabled", "true");
    expect(await removal("Zoë Verstraete")).not.toHaveAttribute("aria-disabled", "true");
  });

  it("of an owner is not for an admin", async () => {
    await open("/settings/team", { role: "admin" });
    expect(await removal("Zoë Verstraete")).toHaveAttribute("aria-disabled", "true");
    expect(await removal("Tim Hoekstra")).not.toHaveAttribute("aria-disabled", "true");
  });

  it("is not offered to a role that only looks", async () => {
    await open("/settings/team", { role: "sales" });
    expect(await screen.findByText("tim@vandijk.example")).toBeVisible();
    expect(screen.queryByRole("button", { name: /for good/u })).toBeNull();
  });

  it("says in words that one’s own place in the team has changed", async () => {
    server.use(
      api.delete("/members/{member_id}", ({ response }) => response(403).json(refusal("no_longer_permitted"))),
    );
    const user = await open("/settings/team");
    await user.click(await removal("Tim Hoekstra"));
    await user.click(await button("Remove for good", await question("Remove Tim Hoekstra for good")));
    expect(await screen.findByText(/Your place in this team has changed. Sign in again/u)).toBeVisible();
    expect(screen.getByText("tim@vandijk.example")).toBeVisible();
  });

  it.each<[UiLanguage, string]>([
    ["nl", "Tim Hoekstra voorgoed verwijderen"],
    ["es", "Eliminar a Tim Hoekstra para siempre"],
  ])("has words in %s", async (language, name) => {
    const user = await open("/settings/team", { language });
    await user.click(await button(name));
    expect(await question(name)).toBeVisible();
  });
});

describe("inviting a colleague", () => {
  const invite = async (language: UiLanguage = "en") => {
    const user = await open("/settings/team", { language });
    await user.click(await button("Invite a colleague"));
    const form = await dialog("Invite a colleague");
    await fill(user, within(form).getByLabelText("Name"), "Tim");
    await fill(user, within(form).getByLabelText("E-mail"), "tim@vandijk.example");
    await user.click(within(form).getByRole("radio", { name: /^Sales/u }));
    await user.click(await button("Send invitation", form));
    return form;
  };

  it("shows at the field that the address is on the team already", async () => {
    server.use(api.post("/members", ({ response }) => response(409).json(refusal("member_exists"))));
    const form = await invite();
    const email = within(form).getByLabelText("E-mail");
    await waitFor(() => expect(email).toHaveFocus());
    expect(email).toBeInvalid();
    expect(email).toHaveAccessibleDescription(/belongs to someone on your team already/u);
    expect(within(form).queryByText(/Reference/u)).toBeNull();
  });

  it("promises no mail to somebody who may get none", async () => {
    server.use(api.post("/members", ({ response }) => response(201).json(tim)));
    await invite();
    expect(await screen.findByText(/tim@vandijk.example invited\. A new address gets a mail/u)).toBeVisible();
  });
});

it("takes back the offer to undo a deactivation when the member is removed", async () => {
  server.use(
    api.patch("/members/{member_id}", ({ response }) => response(200).json({ ...tim, active: false, version: 4 })),
  );
  const user = await open("/settings/team");
  await user.click(await button("Deactivate Tim Hoekstra"));
  await user.click(await button("Deactivate", await question("Deactivate Tim Hoekstra")));
  expect(await button("Undo")).toBeVisible();
  await user.click(await removal("Tim Hoekstra"));
  await user.click(await button("Remove for good", await question("Remove Tim Hoekstra for good")));
  expect(await screen.findByText("Tim Hoekstra removed from the team")).toBeVisible();
  await waitFor(() => expect(screen.queryByRole("button", { name: "Undo" })).toBeNull());
});
