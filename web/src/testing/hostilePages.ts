// Every page on which stored values are shown, opened with an API whose answers no form would take.
import { act, waitFor } from "@testing-library/react";
import type { HttpHandler } from "msw";
import { navigate } from "wouter/use-browser-location";
import { afterEach, expect, vi } from "vitest";
import type { Me } from "../shared/api/types";
import { permissionsOf } from "../shared/api/constants";
import { hostileApi, type Hostility } from "./hostile";
import { open } from "./open";
import { server } from "./server";
import { sections } from "../app/profile/sections";
import { queryClient } from "../app/queryClient";
import type { Section } from "../features/profile/parts";
import skeletons from "../shared/components/states/Skeleton.module.css";

const { skeleton } = skeletons;

export const customer = "/customers/id_customer";
export const pages = [
  "/customers",
  "/customers/trash",
  ...sections.flatMap(pagesOf),
  `${customer}/subscriptions?create=1`,
  "/settings",
  "/settings/invoices",
  "/settings/mail",
  "/settings/reminders",
  "/settings/mollie",
  "/settings/kvk",
  "/settings/tax-classes",
  "/settings/team",
  "/settings/tags",
];

function pagesOf({ path, records }: Section): string[] {
  const page = path === "" ? customer : `${customer}/${path}`;
  const record = `${page}/id_record`;
  return [page, ...(records ? [record] : []), ...(records?.Form ? [`${page}/new`, `${record}/edit`] : [])];
}

/** A code of a later release has no words here and is shown as it is; jsdom does not know the element `search`. */
const isExpected = (report: unknown[]) => /^No words for |^The tag <%s> is unrecognized/u.test(String(report[0]));

/** Let a test pass in spite of them. */
export function ignoreExpectedReports(): void {
  afterEach(() => {
    const { mock } = vi.mocked(console.error);
    mock.calls.splice(0, mock.calls.length, ...otherReports());
  });
}

function otherReports(): unknown[][] {
  return vi.mocked(console.error).mock.calls.filter((report) => !isExpected(report));
}

export async function settled(): Promise<void> {
  await waitFor(() => {
    expect(queryClient.isFetching()).toBe(0);
    expect(document.querySelector(`[data-coming], [aria-busy=true], .${skeleton}`)).toBeNull();
  });
  await act(() => new Promise((resolve) => setTimeout(resolve, 0)));
}

/** Read the text of the whole page, because looking through it element by element takes ten times as long. */
export function expectUnbroken(): void {
  expect(document.body.textContent, window.location.pathname).not.toMatch(
    /This part could not be shown|This page broke/u,
  );
}

type Answers = Record<string, (answer: object) => object>;

/** Answer with these values to a member who may do everything; `answers` replaces those at a path. */
export function feed(hostility: Hostility, answers: Answers = {}): HttpHandler {
  return hostileApi(hostility, {
    "/me": (answer) => ({ ...(answer as Me), permissions: permissionsOf.owner }),
    // Who is registered in the Netherlands has a card of KVK.
    "/customers/{customer_id}": (answer) => ({ ...answer, registration_country: "NL" }),
    ...answers,
  });
}

export async function show(page: string, answers: HttpHandler): Promise<void> {
  await open(page);
  server.use(answers);
  await expectShown(page);
}

/**
 * Go from page to page as a member does, and look at each. The frame around the sections is the same on all of them: it
 * stays, because rendering it anew takes longer than what it has in it.
 */
export async function walk(answers: HttpHandler): Promise<void> {
  const [first = "", ...others] = pages;
  await show(first, answers);
  for (const page of others) {
    act(() => navigate(page));
    await expectShown(page);
  }
}

async function expectShown(page: string): Promise<void> {
  await waitFor(() => expect(document.querySelector("h1, h2"), page).not.toBeNull());
  await settled();
  expectUnbroken();
  expect(otherReports(), page).toEqual([]);
}
