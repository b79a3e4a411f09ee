// Downloads the files of an issued document; while one is still being made, its button shows that and waits for it.
import { Download, LoaderCircle } from "lucide-react";
import { useTranslation } from "react-i18next";
import { Button } from "../../../shared/components/Button";
import type { FileFormat, FileOf } from "../api/acts";
import { useDownload } from "../useDownload";

interface DownloadButtonProps {
  customerId: string;
  of: FileOf;
  format: FileFormat;
  /** Of the document, for its accessible name. */
  name: string;
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

export function DownloadButton({ customerId, of, format, name }: DownloadButtonProps) {
  const { t } = useTranslation();
  const { state, start, label } = useDownload(customerId, of, format);
  const Icon = state === "idle" ? Download : LoaderCircle;
  return (
    <Button
      aria-label={`${t(`invoices.files.${format}`)}: ${name}`}
      aria-busy={state !== "idle"}
      aria-disabled={state !== "idle"}
      onClick={start}
    >
      <Icon size={16} aria-hidden />
      {label}
    </Button>
  );
}
