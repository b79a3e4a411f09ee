// A button that opens a menu of acts, where a row of buttons has no room.
import { Menu } from "@base-ui/react/menu";
import { Ellipsis, type LucideIcon } from "lucide-react";
import styles from "./ActMenu.module.css";
import buttons from "./Button.module.css";

export interface MenuAct {
  id: string;
  label: string;
  icon: LucideIcon;
  /** Why it cannot be done now. */
  unavailable?: string | false | undefined;
  /** Whether the menu stays open, because the item shows how far the act is. */
  staysOpen?: boolean;
  start: () => void;
}

export function ActMenu({ label, acts }: { label: string; acts: readonly MenuAct[] }) {
  return (
    <Menu.Root modal={false}>
      <Menu.Trigger className={buttons.button}>
        <Ellipsis size={16} aria-hidden />
        {label}
      </Menu.Trigger>
      <Menu.Portal>
        <Menu.Positioner className={styles.positioner} align="end" sideOffset={4}>
          <Menu.Popup className={styles.menu}>
            {acts.map(({ id, label: name, icon: Icon, unavailable, staysOpen = false, start }) => (
              <Menu.Item
                key={id}
                className={styles.item}
                aria-disabled={unavailable ? true : undefined}
                closeOnClick={!staysOpen && !unavailable}
                onClick={() => !unavailable && start()}
              >
                <Icon size={16} aria-hidden />
                <span>
                  {name}
                  {unavailable && <small>{unavailable}</small>}
                </span>
              </Menu.Item>
            ))}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}
