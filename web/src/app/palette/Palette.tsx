// The command palette (⌘K): finds a customer or an invoice, or runs any command that is available now, without the mouse.
import { Autocomplete } from "@base-ui/react/autocomplete";
import { Dialog } from "@base-ui/react/dialog";
import { Search } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "../../shared/i18n/useTranslation";
import { takeTypedAhead } from "../shell/overlay";
import dialogs from "../../shared/components/dialogs/Dialog.module.css";
import styles from "./Palette.module.css";
import type { PaletteGroup, PaletteItem } from "./items";
import { useCommandGroups } from "./useCommandGroups";
import { useCustomerGroup } from "./useCustomerGroup";
import { useInvoiceGroup } from "./useInvoiceGroup";

export default function Palette({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState("");
  const customers = useCustomerGroup(typed);
  const invoices = useInvoiceGroup(typed);
  const commands = useCommandGroups(typed);
  // Customers and invoices are listed below commands, because they load later: above, they would change what Enter runs.
  const found = [customers.group, invoices].filter((group) => group !== null);
  const groups = typed.trim() === "" ? [...found, ...commands] : [...commands, ...found];
  const choose = (item: PaletteItem) => {
    if (item.unavailable) return;
    onClose();
    item.run();
  };

  return (
    <Dialog.Root open onOpenChange={(open) => !open && onClose()}>
      <Dialog.Portal>
        <Dialog.Backdrop className={dialogs.veil} />
        <Dialog.Viewport className={styles.viewport}>
          <Dialog.Popup className={styles.palette} aria-label={t("shell.palette.open")}>
            <Autocomplete.Root
              open
              inline
              items={groups}
              filter={null}
              value={typed}
              onValueChange={setTyped}
              itemToStringValue={(item: PaletteItem) => item.title}
              autoHighlight="always"
              keepHighlight
            >
              <div className={styles.field}>
                <Search size={18} aria-hidden />
                <Autocomplete.Input
                  aria-label={t("shell.palette.placeholder")}
                  placeholder={t("shell.palette.placeholder")}
                  onFocus={() => {
                    const typedAhead = takeTypedAhead();
                    if (typedAhead) setTyped(typedAhead);
                  }}
                />
                <kbd aria-hidden>Esc</kbd>
              </div>
              <Autocomplete.List className={styles.list}>
                {(group: PaletteGroup) => <Group key={group.title} group={group} onChoose={choose} />}
              </Autocomplete.List>
              <Autocomplete.Status className={styles.status}>
                {customers.status ?? (groups.length === 0 ? t("shell.palette.nothing", { typed }) : null)}
              </Autocomplete.Status>
            </Autocomplete.Root>
          </Dialog.Popup>
        </Dialog.Viewport>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

function Group({ group, onChoose }: { group: PaletteGroup; onChoose: (item: PaletteItem) => void }) {
  return (
    <Autocomplete.Group items={group.items} className={styles.group}>
      <Autocomplete.GroupLabel className={styles.label}>{group.title}</Autocomplete.GroupLabel>
      <Autocomplete.Collection>
        {(item: PaletteItem) => (
          <Autocomplete.Item
            key={item.id}
            value={item}
            className={styles.item}
            aria-disabled={item.unavailable ? true : undefined}
            onClick={() => onChoose(item)}
          >
            <span className={styles.title}>{item.title}</span>
            <span className={styles.hint}>{item.unavailable ?? item.hint}</span>
            {item.keys && <kbd aria-hidden>{item.keys}</kbd>}
          </Autocomplete.Item>
        )}
      </Autocomplete.Collection>
    </Autocomplete.Group>
  );
}
