// Every component that shows what is stored, fed with values that no form would take, as older releases or imports left them.
import { act, waitFor } from "@testing-library/react";
import { afterAll, describe, expect, it } from "vitest";
import { anyField } from "../../shared/takenFocus";
import { opened } from "../../testing/hostile";
import { toggle } from "../../testing/popover";
import { addRendered } from "../../testing/rendered";
import {
  customer,
  expectUnbroken,
  feed,
  ignoreExpectedReports,
  pages,
  settled,
  show,
} from "../../testing/hostilePages";

const modules = import.meta.glob<Record<string, unknown>>(
  [
    "../../features/**/*.tsx",
    "../../shared/customer/**/*.tsx",
    "../../shared/money/**/*.tsx",
    "../profile/*.tsx",
    "!../../**/*.test.tsx",
    "!../../features/help/**",
  ],
  { eager: true },
);

const showNothingStored = ["CustomerNotFound", "DocumentNotFound", "InvoiceNotFound", "NewTagFields", "UnknownTags"];
const rendered = new Set<string>();
/** The forms, by the names of their fields, that were looked at as they opened. */
const forms = new Set<string>();
const [first] = Object.values(opened);

const everyFileIsThere = (answer: object) => ({ ...answer, state: "ready", url: "#file" });
const files = {
  "/customers/{customer_id}/invoices/{invoice_id}/document": everyFileIsThere,
  "/customers/{customer_id}/credit-notes/{credit_note_id}/document": everyFileIsThere,
};

/**
 * Once, an issued invoice, a paid order and a payment without refunds, because a code of every status would leave their
 * acts unavailable.
 */
const whichCanChange = {
  "/customers/{customer_id}/invoices": (answer: { items?: object[] }) => ({
    ...answer,
    items: answer.items?.map((row) => ({ ...row, status: "open" })),
  }),
  "/customers/{customer_id}/invoices/{invoice_id}": (answer: object) => ({
    ...answer,
    status: "open",
    credit_notes: [],
  }),
  "/customers/{customer_id}/orders/{order_id}": (answer: object) => ({
    ...answer,
    status: "processing",
    payment: "paid",
    invoice_id: null,
  }),
  "/customers/{customer_id}/payments/{payment_id}": (answer: { payment?: object }) => ({
    ...answer,
    payment: { ...answer.payment, amount: { currency: "EUR", value: "10.00" }, refunds: [] },
  }),
};

/** In milliseconds. A page takes seconds, more on a busy machine; one that is given up disturbs all that follow. */
const wholePage = 240_000;

ignoreExpectedReports();

/** Wait until nothing is on its way, and note what is there. */
async function look(): Promise<void> {
  await settled();
  addRendered(rendered);
}

/** A form that has opened has the focus in a field, so that one can type at once. */
async function expectFocusInForm(): Promise<void> {
  const dialog = document.querySelector("[role=dialog]:has(form)");
  const name = dialog?.querySelector("h2")?.textContent ?? "";
  if (!dialog || forms.has(name)) return;
  forms.add(name);
  const hasFields = dialog.querySelector(`form ${anyField}`) !== null;
  await waitFor(() => expect(document.activeElement?.matches(hasFields ? anyField : "[role=dialog]"), name).toBe(true));
}

/** The frame around a section is the same on each, so only the first page has it pressed. */
function isAround(button: HTMLElement): boolean {
  const isOfHeader = button.closest("header")?.querySelector("h1") != null;
  return isOfHeader || button.closest("aside, section[aria-label=Figures]") !== null;
}

/** It leads to another page, which is in the list of pages; the buttons of this one would be gone. */
function leaves(button: HTMLElement): boolean {
  const name = button.getAttribute("aria-label") ?? button.textContent;
  const { pathname } = window.location;
  const isOfDocument = /\/(invoices|orders)\//u.test(pathname) && /^(Edit|Duplicate)$/u.test(name);
  const isOfInvoice = pathname.includes("/invoices/") && name.startsWith("Refund");
  const isOfPayment = pathname.includes("/payments/") && name === "Undo payment";
  const isOfRow = pathname.endsWith("/invoices") && name.startsWith("View ");
  return (
    isOfDocument ||
    isOfInvoice ||
    isOfPayment ||
    isOfRow ||
    /Create (invoice|order|subscription)|Make invoice/u.test(name)
  );
}

/** Press each button that the page has, make each choice that this offers, and close what it opened. */
async function pressEverything(isSection: boolean): Promise<void> {
  for (const button of document.querySelectorAll<HTMLElement>("main button, main input[type=checkbox]")) {
    if (!button.isConnected || (isSection && isAround(button)) || leaves(button)) continue;
    act(() => button.click());
    const popover = document.getElementById(button.getAttribute("popovertarget") ?? "");
    if (popover) toggle(popover, "open");
    await look();
    await expectFocusInForm();
    for (const choice of document.querySelectorAll<HTMLElement>("[role=dialog] input[type=radio]")) {
      act(() => choice.click());
      await look();
    }
    if (popover) toggle(popover, "closed");
    expectUnbroken();
    await closeDialog();
  }
}

/** Close a dialog and drop its choices, because one that stays open would lie over all later ones. */
async function closeDialog(): Promise<void> {
  pressNamed(/^(Close|Cancel)$/u);
  pressNamed(/^Discard/u);
  await look();
}

/** Find the buttons by their selector, because computing the names of all that a page has takes longer than the test. */
function pressNamed(name: RegExp): void {
  for (const button of document.querySelectorAll("button")) {
    if (!button.isConnected || !name.test(button.getAttribute("aria-label") ?? button.textContent)) continue;
    if (button.closest("[aria-hidden=true], [inert]") === null) act(() => button.click());
  }
}

describe.each(Object.entries(opened))("Stored values: %s", (_name, hostility) => {
  const answers = feed(hostility, { ...files, ...(hostility === first && whichCanChange) });
  it.each(pages)(
    "%s shows them, and all that opens there",
    async (page) => {
      await show(page, answers);
      addRendered(rendered);
      await expectFocusInForm();
      await pressEverything(page.startsWith(`${customer}/`));
    },
    wholePage,
  );
});

afterAll(() => {
  const components = Object.values(modules)
    .flatMap((module) => Object.values(module))
    .filter((component) => typeof component === "function" && /^[A-Z]/u.test(component.name))
    .map((component) => (component as () => void).name);
  expect(components.filter((name) => !rendered.has(name) && !showNothingStored.includes(name))).toEqual([]);
});
