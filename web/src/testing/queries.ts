// Finds parts of the page by their accessible names.
import { screen, waitFor, within } from "@testing-library/react";
import { expect } from "vitest";

/** Return the texts of elements, in their order. */
export function texts(elements: HTMLElement[]): (string | null)[] {
  return elements.map((element) => element.textContent);
}

/** Return the row of a table or the item of a list that contains a text. */
export async function lineWith(role: "row" | "listitem", text: string): Promise<HTMLElement> {
  const lines = await screen.findAllByRole(role);
  const line = lines.find((candidate) => candidate.textContent.includes(text));
  if (!line) throw new Error(`No ${role} contains ${text}: ${texts(lines).join(" | ")}`);
  return line;
}

export function sidebar(): Promise<HTMLElement> {
  return screen.findByRole("complementary");
}

/** Return the header of a profile, which has the name. */
export async function profileHeader(): Promise<HTMLElement> {
  const header = (await screen.findByRole("heading", { level: 1 })).closest("header");
  if (!header) throw new Error("The name is in no header");
  return header;
}

/** Return the card of the section with this title, not the one of the same title in the sidebar. */
export async function card(title: string): Promise<HTMLElement> {
  const cards = await screen.findAllByRole("region", { name: title });
  const found = cards.find((candidate) => !candidate.closest("aside"));
  if (!found) throw new Error(`There is no card ${title}`);
  return found;
}

/** Return the card of the sidebar with this title. */
export async function sidebarCard(title: string): Promise<HTMLElement> {
  return within(await sidebar()).findByRole("region", { name: title });
}

/** Return the value beside a label of a card. */
export function valueOf(of: HTMLElement, label: string): HTMLElement {
  const term = within(of)
    .getAllByRole("term")
    .find((candidate) => candidate.textContent === label);
  const value = term?.nextElementSibling;
  if (!(value instanceof HTMLElement)) throw new Error(`No value stands beside ${label}`);
  return value;
}

export function button(name: string | RegExp, place: HTMLElement = document.body): Promise<HTMLElement> {
  return within(place).findByRole("button", { name });
}

/** A toast is a dialog too, hence the name. */
export async function dialog(name: string | RegExp): Promise<HTMLElement> {
  const opened = await screen.findByRole("dialog", { name });
  // The focus moves in a moment after the opening, away from a field that a test fills in until then.
  await waitFor(() => expect(opened.contains(document.activeElement)).toBe(true));
  return opened;
}

/** Resolve once an element has left the page. */
export async function gone(element: HTMLElement): Promise<void> {
  await waitFor(() => expect(element).not.toBeInTheDocument());
}
