// Downloads the files of an issued document; while one is still being made, its button shows that and waits for it.
import { Download, LoaderCircle } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { Button } from "../components/buttons/Button";
import { useFailureToast } from "../hooks/useFailureToast";
import { useTranslation } from "../i18n/useTranslation";
import { type FileFormat, type FileOf, getFile } from "./documentFiles";

/** Between two questions whether the file is there, in milliseconds. */
const pause = 2000;

interface DownloadButtonProps {
  customerId: string;
  of: FileOf;
  format: FileFormat;
  /** The name of the document, for the accessible name of the button. */
  name: string;
  /** Why there is no file. */
  unavailable?: string | false | undefined;
}

/** The PDF and the e-invoice. */
export function DownloadButtons(props: Omit<DownloadButtonProps, "format">) {
  return (
    <>
      <DownloadButton {...props} format="pdf" />
      <DownloadButton {...props} format="ubl" />
    </>
  );
}

export function DownloadButton({ customerId, of, format, name, unavailable }: DownloadButtonProps) {
  const { t } = useTranslation();
  const [state, setState] = useState<"idle" | "requested" | "pending">("idle");
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
    setState("requested");
    run(signal)
      .catch((error: unknown) => {
        if (!signal.aborted) failed(error, start);
      })
      .finally(() => setState("idle"));
  }

  const label = t(`files.${format}`);
  const Icon = state === "idle" ? Download : LoaderCircle;
  return (
    <Button
      aria-label={`${label}: ${name}`}
      aria-busy={state !== "idle"}
      aria-disabled={state !== "idle"}
      unavailable={unavailable}
      onClick={start}
    >
      <Icon size={16} aria-hidden />
      {state === "pending" ? t("files.pending") : label}
    </Button>
  );
}

function save(url: string): void {
  const link = document.createElement("a");
  link.href = url;
  link.rel = "noopener";
  link.click();
}
