// Every section of a profile with twenty of them is opened by its keys, which the list of keys shows.
import { screen, within } from "@testing-library/react";
import type { UserEvent } from "@testing-library/user-event";
import { beforeEach, describe, expect, it } from "vitest";
import { useLocation } from "wouter";
import type { Section } from "../../features/profile/parts";
import { ProfilePage } from "../../features/profile/ProfilePage";
import { profile } from "../../testing/examples";
import { oneCustomer } from "../../testing/handlers";
import { open } from "../../testing/open";
import { dialog } from "../../testing/queries";
import { server } from "../../testing/server";
import { slots } from "./ProfileRoute";
import { sections } from "./sections";

const customer = profile();
const twenty = Array.from({ length: 20 }, (_, place): Section => ({
  ...sections[0]!,
  id: `section-${place + 1}`,
  path: place === 0 ? "" : `section-${place + 1}`,
  prefetchData: () => undefined,
  Content: () => <p>Section number {place + 1}</p>,
}));

function Profile() {
  const [, , , path = ""] = useLocation()[0].split("/");
  return <ProfilePage customerId={customer.id} sections={twenty} acts={[]} addedCards={[]} {...{ path, slots }} />;
}

async function openProfile(): Promise<UserEvent> {
  const user = await open(`/customers/${customer.id}`, { content: <Profile /> });
  await screen.findByText("Section number 1");
  return user;
}

const digits = ["1", "2", "3", "4", "5", "6", "7", "8", "9", "0"];
const keys = [...digits, ...digits.map((digit) => `G ${digit}`)];

beforeEach(() => server.use(...oneCustomer({ profile: customer })));

describe("a profile with twenty sections", () => {
  it("opens each by its keys", async () => {
    const user = await openProfile();
    for (const [place, pressed] of [...keys.entries()].reverse()) {
      await user.keyboard(pressed.replace(" ", "").toLowerCase());
      expect(await screen.findByText(`Section number ${place + 1}`)).toBeVisible();
    }
  });

  it("shows their keys in the list of keys", async () => {
    const user = await openProfile();
    await user.keyboard("?");
    const shown = within(await dialog("Keyboard shortcuts"))
      .getAllByRole("definition")
      .map((definition) => [...definition.querySelectorAll("kbd")].map((key) => key.textContent).join(" "));
    expect(shown.filter((combination) => keys.includes(combination))).toEqual(keys);
  });
});
