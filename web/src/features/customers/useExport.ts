// The whole list as one CSV file: fetched part by part, joined in the browser, and offered as a download.
import { useEffect, useRef, useState } from "react";
import { api, unwrap } from "../../shared/api/client";
import { notify } from "../../shared/components/toasts/notify";
import { rowsIn, saveCsv, separatorIn } from "../../shared/csv";
import { isoDay } from "../../shared/formats";
import { useFailureToast } from "../../shared/hooks/useFailureToast";
import { useTranslation } from "../../shared/i18n/useTranslation";
import { filterOf } from "./api/customers";
import type { CustomerListState } from "./listState";

export interface Export {
  /** The number of rows received; null while no export runs. */
  rows: number | null;
  start: () => void;
  cancel: () => void;
}

export function useExport(state: CustomerListState): Export {
  const { t, i18n } = useTranslation();
  const separator = separatorIn(i18n.language);
  const failed = useFailureToast();
  const [rows, setRows] = useState<number | null>(null);
  const running = useRef<AbortController>(undefined);
  useEffect(() => () => running.current?.abort(), []);

  async function run(signal: AbortSignal): Promise<void> {
    const parts: Blob[] = [];
    let count = 0;
    let cursor: string | null = null;
    do {
      const page = await exportPage(state, separator, cursor, signal);
      parts.push(page.csv);
      count += rowsIn(await page.csv.text()) - (cursor === null ? 1 : 0); // the first has the headings
      cursor = page.nextCursor;
      setRows(count);
    } while (cursor);
    saveCsv(parts, `customers-${isoDay(new Date())}.csv`);
    notify(t("customers.exported", { count }));
  }

  function start(): void {
    if (running.current) return;
    running.current = new AbortController();
    const { signal } = running.current;
    setRows(0);
    run(signal)
      .catch((error: unknown) => {
        if (!signal.aborted) failed(error, start);
      })
      .finally(() => {
        running.current = undefined;
        setRows(null);
      });
  }

  return { rows, start, cancel: () => running.current?.abort() };
}

async function exportPage(
  state: CustomerListState,
  separator: "comma" | "semicolon",
  cursor: string | null,
  signal: AbortSignal,
) {
  const query = { ...filterOf(state), separator, ...(cursor && { cursor }) };
  const answer = await api.GET("/customers/export", { params: { query }, parseAs: "blob", signal });
  const csv = await unwrap(Promise.resolve(answer));
  return { csv, nextCursor: answer.response.headers.get("x-next-cursor") };
}
