// Every component that shows what is stored, fed with values that no form would take, as older releases or imports left them.
import { act, screen, waitFor } from "@testing-library/react";
import { afterAll, afterEach, describe, expect, it, vi } from "vitest";
import type { Me } from "../shared/api/types";
import { permissionsOf } from "../shared/api/constants";
import { hostileApi, hostilities } from "../testing/hostile";
import { open } from "../testing/open";
import { addRendered } from "../testing/rendered";
import { server } from "../testing/server";
import { queryClient } from "./queryClient";

const customer = "/customers/id_customer";
const pages = [
  "/customers",
  "/customers/trash",
  customer,
  `${customer}/notes`,
  `${customer}/contacts`,
  `${customer}/addresses`,
  `${customer}/activity`,
  `${customer}/invoices`,
  `${customer}/invoices/id_invoice`,
  `${customer}/invoices/new`,
  `${customer}/invoices/id_invoice/edit`,
  `${customer}/credit-notes`,
  `${customer}/credit-notes/id_credit_note`,
  `${customer}/orders`,
  `${customer}/orders/id_order`,
  `${customer}/orders/new`,
  `${customer}/orders/id_order/edit`,
  `${customer}/tax-class`,
  "/settings",
  "/settings/invoices",
  "/settings/tax-classes",
  "/settings/team",
  "/settings/tags",
];

const modules = import.meta.glob<Record<string, unknown>>(
  [
    "../features/**/*.tsx",
    "../shared/customer/**/*.tsx",
    "../shared/money/**/*.tsx",
    "./profile/*.tsx",
    "!../**/*.test.tsx",
    "!../features/help/**",
  ],
  { eager: true },
);

const showNothingStored = ["CustomerNotFound", "InvoiceNotFound", "NewTagFields", "UnknownTags"];
const rendered = new Set<string>();

/** Once, an issued invoice and a paid order, because a code of every status would leave their acts unavailable. */
const whichCanChange = {
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
};

/** A file that is not made yet is asked for until it is, so a page that waits for one would never settle. */
const made = (answer: object) => ({ ...answer, url: "#" });
const whichAreMade = {
  "/customers/{customer_id}/invoices/{invoice_id}/document": made,
  "/customers/{customer_id}/credit-notes/{credit_note_id}/document": made,
};

/** A code of a later release has no words here and is shown as it is; jsdom does not know the element `search`. */
const isExpected = (report: unknown[]) => /^No words for |^The tag <%s> is unrecognized/u.test(String(report[0]));

afterEach(() => {
  const { mock } = vi.mocked(console.error);
  const others = mock.calls.filter((report) => !isExpected(report));
  mock.calls.splice(0, mock.calls.length, ...others);
});

async function settled(): Promise<void> {
  await waitFor(() => {
    expect(document.querySelector("[data-coming], [aria-busy=true]")).toBeNull();
    expect(queryClient.isFetching()).toBe(0);
  });
  await act(() => new Promise((resolve) => setTimeout(resolve, 0)));
  addRendered(rendered);
}

/** What stands around every section was pressed on the first one. */
function isAround(button: HTMLElement): boolean {
  return button.closest("aside") !== null || button.closest("header")?.querySelector("h1") != null;
}

/** It leads to another page, which is in the list of pages; the buttons of this one would be gone. */
function leaves(button: HTMLElement): boolean {
  const isEditOfOrder = window.location.pathname.includes("/orders/") && button.textContent === "Edit";
  return isEditOfOrder || /Create (invoice|order)|Make invoice/u.test(button.textContent);
}

/** Press each button that the page has, and close what that opens. */
async function pressEverything(isSection: boolean): Promise<void> {
  for (const button of document.querySelectorAll<HTMLElement>("main button, main input[type=checkbox]")) {
    if (!button.isConnected || (isSection && isAround(button)) || leaves(button)) continue;
    act(() => button.click());
    await settled();
    expect(screen.queryAllByText("This part could not be shown")).toEqual([]);
    await closeDialog();
  }
}

/** Find the buttons by their selector, because computing the names of all that a page has takes longer than the test. */
async function closeDialog(): Promise<void> {
  for (const close of document.querySelectorAll("button")) {
    const name = close.getAttribute("aria-label") ?? close.textContent;
    const isHidden = close.closest("[aria-hidden=true], [inert]") !== null;
    if (close.isConnected && !isHidden && /^(Close|Cancel)$/u.test(name)) act(() => close.click());
  }
  await settled();
}

describe.each(Object.entries(hostilities))("Stored values: %s", (name, hostility) => {
  it.each(pages)("%s shows them, and all that opens there", async (page) => {
    const feed = hostileApi(hostility, {
      "/me": (answer) => ({ ...(answer as Me), permissions: permissionsOf.owner }),
      ...whichAreMade,
      ...(name === "half a surrogate pair" ? whichCanChange : {}),
    });
    await open(page);
    server.use(...feed);
    await waitFor(() => expect(document.querySelector("h1, h2")).not.toBeNull());
    await settled();
    expect(screen.queryAllByText(/This part could not be shown|This page broke/u)).toEqual([]);
    if (hostility.opens) await pressEverything(page.startsWith(`${customer}/`));
  });
});

afterAll(() => {
  const components = Object.values(modules)
    .flatMap((module) => Object.values(module))
    .filter((component) => typeof component === "function" && /^[A-Z]/u.test(component.name))
    .map((component) => (component as () => void).name);
  expect(components.filter((name) => !rendered.has(name) && !showNothingStored.includes(name))).toEqual([]);
});
