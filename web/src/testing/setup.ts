// Around every component test: an API without customers, an empty browser, and a failure for whatever React or i18next report.
import "./browser";
import "@testing-library/jest-dom/vitest";
import { cleanup, configure } from "@testing-library/react";
import i18next from "i18next";
import { afterAll, afterEach, beforeAll, beforeEach, vi } from "vitest";
import { words } from "../app/languages/words";
import { queryClient } from "../app/queryClient";
import { startI18n } from "../shared/i18n/i18n";
import { emptyMerchant } from "./handlers";
import { server } from "./server";

configure({ asyncUtilTimeout: 20_000 });

const reported = vi.spyOn(console, "error").mockImplementation(() => undefined);

beforeAll(async () => {
  server.listen({ onUnhandledRequest: "error" });
  // Files that share a worker share its modules.
  if (!i18next.isInitialized) await startI18n(words);
});

beforeEach(() => server.use(...emptyMerchant()));

afterEach(() => {
  cleanup();
  queryClient.clear();
  server.resetHandlers();
  localStorage.clear();
  sessionStorage.clear();
  const reports = reported.mock.calls.map((report) => report.join(" "));
  reported.mockClear();
  if (reports.length > 0) throw new Error(`console.error: ${reports.join("\n")}`);
});

afterAll(() => server.close());
