// The acts on an invoice: the first one in sight, the others behind "More" on a phone.
import type { LucideIcon } from "lucide-react";
import { Button } from "../../../shared/components/buttons/Button";
import { MoreActs } from "../../../shared/components/buttons/MoreActs";
import type { FileOf } from "../../../shared/money/documentFiles";
import { DownloadButton } from "../../../shared/money/DownloadButton";
import type { Prefetchable } from "../../../shared/onDemand";

export interface InvoiceAct {
  id: string;
  label: string;
  icon: LucideIcon;
  look?: "primary" | undefined;
  /** Why it cannot be done now. */
  unavailable: string | false | undefined;
  start: () => void;
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
  const buttons = acts.map(buttonOf);
  const [first, ...others] = files ? [<DownloadButton key="pdf" {...files} format="pdf" />, ...buttons] : buttons;
  return (
    <>
      {first}
      <MoreActs>
        {files && <DownloadButton {...files} format="ubl" />}
        {others}
      </MoreActs>
    </>
  );
}

function buttonOf({ id, look, icon: Icon, label, unavailable, start, intent }: InvoiceAct) {
  return (
    <Button key={id} look={look ?? "plain"} unavailable={unavailable} onClick={start} {...intent}>
      <Icon size={16} aria-hidden />
      {label}
    </Button>
  );
}
