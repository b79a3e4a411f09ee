// The list of keyboard shortcuts, and the switch that turns single-key ones off.
import { useAllCommands } from "../../shared/commands/commands";
import { Dialog } from "../../shared/components/dialogs/Dialog";
import { useTranslation } from "../../shared/i18n/useTranslation";
import { usePreference, writePreference } from "../../shared/preferences";
import styles from "./KeysDialog.module.css";
import { paletteKeys } from "./paletteKeys";

export default function KeysDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const singleKeys = usePreference("singleKeys");
  const rows = useAllCommands().flatMap(({ id, title, keys }) => (keys ? [{ id, title, keys }] : []));
  return (
    <Dialog title={t("shell.keys.title")} onClose={onClose}>
      <div className={styles.body}>
        <dl className={styles.keys}>
          <Row title={t("shell.keys.search")} keys={paletteKeys} />
          {rows.map((row) => (
            <Row key={row.id} {...row} />
          ))}
          <Row title={t("shell.keys.toasts")} keys="F6" />
        </dl>
        <label className={styles.switch}>
          <input
            type="checkbox"
            checked={singleKeys}
            onChange={(event) => writePreference("singleKeys", event.target.checked)}
          />
          {t("shell.keys.single")}
        </label>
        <p className={styles.help}>{t("shell.keys.singleHelp", { keys: paletteKeys })}</p>
      </div>
    </Dialog>
  );
}

function Row({ title, keys }: { title: string; keys: string }) {
  return (
    <div>
      <dt>{title}</dt>
      <dd>
        {keys.split(" ").map((key) => (
          <kbd key={key}>{key}</kbd>
        ))}
      </dd>
    </div>
  );
}
