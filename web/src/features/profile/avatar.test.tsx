// The avatar of a business: looking for the logo of its website, choosing, removing, and where it is shown.
import { cleanup, screen, within } from "@testing-library/react";
import type { UserEvent } from "@testing-library/user-event";
import { http, HttpResponse } from "msw";
import { beforeEach, describe, expect, it } from "vitest";
import type { Profile, Schemas, Tag } from "../../shared/api/types";
import { profile } from "../../testing/examples";
import { fill } from "../../testing/fill";
import { oneCustomer } from "../../testing/handlers";
import { open } from "../../testing/open";
import { button, dialog, gone, profileHeader } from "../../testing/queries";
import { api, refusal, server } from "../../testing/server";

const business = { ...profile(), kind: "business", company_name: "Bakkerij Jansen", name: "Bakkerij Jansen" } as const;
const path = `/customers/${business.id}`;
const picture = { name: `${"0".repeat(64)}.png`, media_type: "image/png", data: "bG9nbw==" };
const address = "data:image/png;base64,bG9nbw==";
const avatar = { name: picture.name, host: "jansen.example" };

let stored: { profile: Profile; tags: Tag[] };
let looked: string[];
let saved: (string | null)[];
type Source = Schemas["AvatarSource"];
let outcome: Schemas["AvatarPreview"]["outcome"];

const visit = (avatar_source: Source = "website") => open(path, { settings: { avatar_source } });

beforeEach(() => {
  stored = { profile: { ...business, website: "https://jansen.example", avatar: null }, tags: [] };
  [looked, saved, outcome] = [[], [], "found"];
  server.use(
    ...oneCustomer(stored),
    api.post("/avatar-previews", async ({ request, response }) => {
      looked.push((await request.json()).website);
      return response(200).json({ outcome, picture: outcome === "found" ? picture : null });
    }),
    api.get("/customers/{customer_id}/avatar", ({ response }) => response(200).json(picture)),
    api.put("/customers/{customer_id}/avatar", async ({ request, response }) => {
      saved.push((await request.json()).name);
      stored.profile = { ...stored.profile, avatar };
      return response(200).json(avatar);
    }),
    api.delete("/customers/{customer_id}/avatar", ({ response }) => {
      saved.push(null);
      stored.profile = { ...stored.profile, avatar: null };
      return response(204).empty();
    }),
    api.patch("/customers/{customer_id}", async ({ request, response }) => {
      stored.profile = { ...stored.profile, ...((await request.json()) as Partial<Profile>), version: 2 };
      return response(200).json(stored.profile);
    }),
  );
});

async function editing(user: UserEvent): Promise<HTMLElement> {
  await user.click(await button("Edit customer", await profileHeader()));
  return dialog("Edit customer");
}

const section = (form: HTMLElement) => within(form).findByRole("group", { name: "Customer avatar" });
const save = (form: HTMLElement) => within(form).getByRole("button", { name: "Save" });
const shown = () => document.querySelectorAll(`main img[src="${address}"]`);

describe("the avatar of a business", () => {
  it(
    "is found, chosen and shown in the header and the overview",
    { tags: ["S151", "S152", "S153", "S3"] },
    async () => {
      const user = await visit();
      const form = await editing(user);
      const part = within(await section(form));
      expect(await part.findByRole("img", { name: "Logo of https://jansen.example" })).toHaveAttribute("src", address);
      await user.click(part.getByRole("button", { name: "Use as avatar" }));
      expect(part.getByText("This logo stands for the customer.")).toBeVisible();
      expect(saved).toEqual([]);
      await user.click(save(form));
      await gone(form);
      await expect.poll(() => shown().length).toBe(2);
      expect(saved).toEqual([picture.name]);
    },
  );

  it("is removed, and the initials return", { tags: ["S154", "S9"] }, async () => {
    stored.profile = { ...stored.profile, avatar };
    const user = await visit();
    await expect.poll(() => shown().length).toBe(2);
    const form = await editing(user);
    const part = await section(form);
    const chosen = await within(part).findByText("This logo stands for the customer.");
    await user.click(await button("Remove", part));
    expect(chosen).toHaveTextContent("The initials are shown.");
    expect(within(part).getByText("BJ")).toBeVisible();
    expect(within(part).getByRole("button", { name: "Use as avatar" })).toHaveFocus();
    await user.click(save(form));
    await gone(form);
    await expect.poll(() => shown().length).toBe(0);
    expect(within(await profileHeader()).getByText("BJ")).toBeVisible();
    expect(saved).toEqual([null]);
  });

  it("waits until its website is saved", { tags: ["S150", "S155"] }, async () => {
    stored.profile = { ...stored.profile, website: null };
    const user = await visit();
    const form = await editing(user);
    expect(within(form).queryByRole("group", { name: "Customer avatar" })).toBeNull();
    await fill(user, within(form).getByLabelText(/^Website/u), "jansen.example");
    const part = within(await section(form));
    await user.click(await part.findByRole("button", { name: "Use as avatar" }));
    expect(looked).toEqual(["jansen.example"]);
    await user.click(save(form));
    await gone(form);
    await expect.poll(() => saved).toEqual([picture.name]);
  });

  it("is chosen in a draft, which a reload and another start keep until the form is left", async () => {
    const user = await visit();
    await user.click(await button("Use as avatar", await section(await editing(user))));
    cleanup();
    const again = await visit();
    const form = await editing(again);
    const part = await section(form);
    expect(await within(part).findByText("This logo stands for the customer.")).toBeVisible();
    await again.click(save(form));
    await gone(form);
    await expect.poll(() => saved).toEqual([picture.name]);
    const fresh = within(await section(await editing(again)));
    await again.click(await fresh.findByRole("button", { name: "Remove" }));
    await again.keyboard("{Escape}");
    await again.click(await button("Discard changes"));
    const last = await section(await editing(again));
    expect(await within(last).findByText("This logo stands for the customer.")).toBeVisible();
  });

  it("is not the logo of the website that was typed before", async () => {
    const user = await visit();
    const form = await editing(user);
    await user.click(await button("Use as avatar", await section(form)));
    outcome = "none";
    await fill(user, within(form).getByLabelText(/^Website/u), "other.example");
    const part = within(await section(form));
    expect(await part.findByText("No logo was found. The initials stand for the customer.")).toBeVisible();
    expect(part.queryByRole("button")).toBeNull();
    await user.click(save(form));
    await gone(form);
    expect(saved).toEqual([]);
  });

  it("keeps the focus where a button goes", async () => {
    stored.profile = { ...stored.profile, avatar };
    outcome = "unavailable";
    const user = await visit();
    const part = within(await section(await editing(user)));
    await user.click(await part.findByRole("button", { name: "Try again" }));
    expect(part.getByRole("status")).toHaveFocus();
    await user.click(await part.findByRole("button", { name: "Remove" }));
    expect(part.queryByRole("button", { name: "Remove" })).toBeNull();
    expect(part.getByRole("status")).toHaveFocus();
    expect(part.getByRole("status")).toHaveTextContent("The initials are shown.");
  });

  it("says when a member looked for too many", async () => {
    server.use(api.post("/avatar-previews", ({ response }) => response(429).json(refusal("too_many_looks"))));
    const user = await visit();
    const part = within(await section(await editing(user)));
    expect(await part.findByText(/many logos in a short time/u)).toBeVisible();
  });

  it("is not there for an individual", { tags: ["S150"] }, async () => {
    const user = await visit();
    const form = await editing(user);
    await section(form);
    await user.click(within(form).getByRole("radio", { name: "Individual" }));
    expect(within(form).queryByRole("group", { name: "Customer avatar" })).toBeNull();
  });

  it("is not shown nor asked for where the merchant looks nowhere", async () => {
    stored.profile = { ...stored.profile, avatar };
    const user = await visit("off");
    const form = await editing(user);
    expect(within(form).queryByRole("group", { name: "Customer avatar" })).toBeNull();
    expect(shown()).toHaveLength(0);
    expect(looked).toEqual([]);
  });

  it.each([
    ["none", "No logo was found. The initials stand for the customer."],
    ["refused", "This address cannot be looked at: it is not on the public internet."],
    ["unavailable", "The website does not answer at the moment."],
  ] as const)("says when there is none: %s", async (found, text) => {
    outcome = found;
    const user = await visit();
    const part = within(await section(await editing(user)));
    expect(await part.findByText(text)).toBeVisible();
    expect(part.queryByRole("button", { name: "Use as avatar" })).toBeNull();
    if (found !== "unavailable") return;
    outcome = "found";
    await user.click(part.getByRole("button", { name: "Try again" }));
    expect(await part.findByRole("button", { name: "Use as avatar" })).toBeVisible();
  });

  it("does not take an outage for a website without a logo", async () => {
    server.use(http.post("/api/avatar-previews", () => HttpResponse.error(), { once: true }));
    const user = await visit();
    const part = within(await section(await editing(user)));
    expect(await part.findByText("The website does not answer at the moment.")).toBeVisible();
    await user.click(part.getByRole("button", { name: "Try again" }));
    expect(await part.findByRole("button", { name: "Use as avatar" })).toBeVisible();
  });

  it("names unavatar.io where that is asked", { tags: ["S155"] }, async () => {
    const user = await visit("unavatar");
    const part = within(await section(await editing(user)));
    expect(part.getByRole("link", { name: "Logos by unavatar.io" })).toBeVisible();
  });

  it("says when it could not be saved, although the customer was", async () => {
    server.use(
      api.put("/customers/{customer_id}/avatar", ({ response }) => response(404).json(refusal("avatar_not_found"))),
    );
    const user = await visit();
    const form = await editing(user);
    await user.click(await button("Use as avatar", await section(form)));
    await user.click(save(form));
    expect(await screen.findByText("There is no such logo any more. Look for it again.")).toBeVisible();
  });
});
