// Around every component test: an API without customers, an empty browser in English, and a failure for a draft without merchant and whatever React or i18next report.
import "./browser";
import "@testing-library/jest-dom/vitest";
import { cleanup, configure, getConfig, prettyDOM } from "@testing-library/react";
import * as React from "react";
import i18next from "i18next";
import { afterAll, afterEach, beforeAll, beforeEach, expect, vi } from "vitest";
import { words } from "../app/languages/words";
import { queryClient } from "../app/queryClient";
import { openOverlay } from "../app/shell/overlay";
import { chooseLanguage, startI18n } from "../shared/i18n/i18n";
import { keysOf } from "../shared/kept";
import { emptyMerchant } from "./handlers";
import { server } from "./server";

configure({
  asyncUtilTimeout: 20_000,
  // A query that waits fails again and again, and would print the page each time; its last failure prints it anyway.
  getElementError: (message, page) => {
    const { _disableExpensiveErrorDiagnostics: waits } = getConfig() as { _disableExpensiveErrorDiagnostics?: boolean };
    return new Error([message, !waits && prettyDOM(page)].filter(Boolean).join("\n\n"));
  },
});

// React keeps the stack of every element for its reports, which took an eighth of the tests' time, until it has so many.
const { __CLIENT_INTERNALS_DO_NOT_USE_OR_WARN_USERS_THEY_CANNOT_UPGRADE: internals } = React as unknown as {
  __CLIENT_INTERNALS_DO_NOT_USE_OR_WARN_USERS_THEY_CANNOT_UPGRADE?: object;
};
if (internals)
  Object.defineProperty(internals, "recentlyCreatedOwnerStacks", { get: () => Infinity, set: () => undefined });

/** Those of the examples. */
const merchants = ["vandijk", "cervantes"];
const reported = vi.spyOn(console, "error").mockImplementation(() => undefined);

beforeAll(async () => {
  server.listen({ onUnhandledRequest: "error" });
  // Files that share a worker share its modules.
  if (!i18next.isInitialized) await startI18n(words);
});

beforeEach(() => server.use(...emptyMerchant()));

afterEach(async () => {
  cleanup();
  openOverlay(null);
  queryClient.clear();
  // Before the browser is emptied, because the choice is kept in it.
  await chooseLanguage("en");
  server.resetHandlers();
  const drafts = [localStorage, sessionStorage].flatMap((storage) => keysOf(storage, "draft"));
  localStorage.clear();
  sessionStorage.clear();
  const reports = reported.mock.calls.map((report) => report.join(" "));
  reported.mockClear();
  expect(drafts.filter((key) => !merchants.includes(key.split(".")[2] ?? ""))).toEqual([]);
  if (reports.length > 0) throw new Error(`console.error: ${reports.join("\n")}`);
});

afterAll(() => server.close());
