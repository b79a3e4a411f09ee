// The code of a link to scan or print, and its address.
import { Download } from "lucide-react";
import { useMemo } from "react";
import { encode } from "uqr";
import { CopyButton } from "../../../shared/components/buttons/CopyButton";
import { Dialog } from "../../../shared/components/dialogs/Dialog";
import { useTranslation } from "../../../shared/i18n/useTranslation";
import { addressOf } from "../address";
import type { SmartLink } from "../api/smartLinks";
import styles from "./QrDialog.module.css";

/** Blank modules around it (ISO/IEC 18004). */
const quiet = 4;

export default function QrDialog({ link, onClose }: { link: SmartLink; onClose: () => void }) {
  const { t } = useTranslation();
  const address = addressOf(link);
  const { size, path } = useMemo(() => drawn(address), [address]);
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}"><path fill="#fff" d="M0 0h${size}v${size}H0z"/><path d="${path}"/></svg>`;
  return (
    <Dialog title={link.name} onClose={onClose}>
      <div className={styles.body}>
        <svg className={styles.code} viewBox={`0 0 ${size} ${size}`} role="img" aria-label={t("smart_links.code")}>
          <path d={path} />
        </svg>
        <p className={styles.address}>
          <a href={address} target="_blank" rel="noreferrer">
            {address}
          </a>
          <CopyButton value={address} what={t("smart_links.address")} />
        </p>
        <a
          className={styles.download}
          href={`data:image/svg+xml,${encodeURIComponent(svg)}`}
          download={t("smart_links.codeFile")}
        >
          <Download size={16} aria-hidden />
          {t("smart_links.download")}
        </a>
      </div>
    </Dialog>
  );
}

/** The dark modules as one path, with the quiet zone around them. */
function drawn(address: string): { size: number; path: string } {
  const { data } = encode(address, { border: 0 });
  const modules = data.flatMap((row, y) =>
    row.flatMap((dark, x) => (dark ? [`M${x + quiet} ${y + quiet}h1v1h-1z`] : [])),
  );
  return { size: data.length + 2 * quiet, path: modules.join("") };
}
