// The download of a file of an issued document, which waits for the file while it is still being made.
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useFailureToast } from "../../shared/hooks/useFailureToast";
import { type FileFormat, type FileOf, getFile } from "./api/acts";

/** Between two questions whether the file is there, in milliseconds. */
const pause = 2000;

interface Download {
  state: "idle" | "asked" | "pending";
  /** The format, or that the file is being made. */
  label: string;
  start: () => void;
}

export function useDownload(customerId: string, of: FileOf, format: FileFormat): Download {
  const { t } = useTranslation();
  const [state, setState] = useState<"idle" | "asked" | "pending">("idle");
  const failed = useFailureToast();
  const running = useRef<AbortController>(undefined);
  useEffect(() => () => running.current?.abort(), []);

  async function run(signal: AbortSignal): Promise<void> {
    for (;;) {
      const { url } = await getFile(customerId, of, format, signal);
      if (url) {
        save(url);
        return;
      }
      setState("pending");
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }

  function start(): void {
    if (state !== "idle") return;
    running.current = new AbortController();
    const { signal } = running.current;
    setState("asked");
    run(signal)
      .catch((error: unknown) => {
        if (!signal.aborted) failed(error, start);
      })
      .finally(() => setState("idle"));
  }

  return { state, start, label: t(state === "pending" ? "invoices.files.pending" : `invoices.files.${format}`) };
}

function save(url: string): void {
  const link = document.createElement("a");
  link.href = url;
  link.rel = "noopener";
  link.click();
}
