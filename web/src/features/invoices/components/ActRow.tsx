// The acts on an invoice as buttons; on a phone the first one, and the others in a menu.
import { Download } from "lucide-react";
import { useTranslation } from "react-i18next";
import { ActMenu, type MenuAct } from "../../../shared/components/ActMenu";
import { Button } from "../../../shared/components/Button";
import { useMedia } from "../../../shared/hooks/useMedia";
import type { Prefetchable } from "../../../shared/onDemand";
import type { FileOf } from "../api/acts";
import { useDownload } from "../useDownload";
import { DownloadButton, DownloadButtons } from "./DownloadButton";

export interface InvoiceAct extends MenuAct {
  look?: "primary";
  intent?: Prefetchable["intent"];
}

interface Files {
  customerId: string;
  of: FileOf;
  name: string;
}

interface ActRowProps {
  acts: readonly InvoiceAct[];
  /** Of an issued invoice; null before that. */
  files: Files | null;
}

export function ActRow({ acts, files }: ActRowProps) {
  const phone = useMedia("screen and (max-width: 640px)");
  if (!phone) {
    return (
      <>
        {acts.filter(({ look }) => look).map(buttonOf)}
        {files && <DownloadButtons {...files} />}
        {acts.filter(({ look }) => !look).map(buttonOf)}
      </>
    );
  }
  if (files) return <OfIssued acts={acts} files={files} />;
  const [first, ...others] = acts;
  return (
    <>
      {first && buttonOf(first)}
      <More acts={others} />
    </>
  );
}

function OfIssued({ acts, files }: { acts: readonly InvoiceAct[]; files: Files }) {
  const { label, start } = useDownload(files.customerId, files.of, "ubl");
  const ubl: MenuAct = { id: "ubl", icon: Download, label, staysOpen: true, start };
  return (
    <>
      <DownloadButton {...files} format="pdf" />
      <More acts={[ubl, ...acts]} />
    </>
  );
}

function More({ acts }: { acts: readonly MenuAct[] }) {
  const { t } = useTranslation();
  return <ActMenu label={t("documentActs.more")} acts={acts} />;
}

function buttonOf({ id, look, icon: Icon, label, unavailable, start, intent }: InvoiceAct) {
  return (
    <Button key={id} look={look ?? "plain"} unavailable={unavailable} onClick={start} {...intent}>
      <Icon size={16} aria-hidden />
      {label}
    </Button>
  );
}
