// Two buttons, and two keys, to the customers before and after the one shown.
import { ChevronDown, ChevronUp } from "lucide-react";
import { useLayoutEffect, useMemo, useRef } from "react";
import { type Command, useCommands } from "../../shared/commands/commands";
import { IconButton } from "../../shared/components/buttons/IconButton";
import styles from "./Neighbours.module.css";
import { useTranslation } from "../../shared/i18n/useTranslation";
import { type Neighbours as Around, useNeighbours } from "./useNeighbours";

const ways = [
  { side: "previous", by: -1, label: "customers.previousCustomer", none: "customers.noPrevious", keys: "[" },
  { side: "next", by: 1, label: "customers.nextCustomer", none: "customers.noNext", keys: "]" },
] as const;
const icons = { previous: ChevronUp, next: ChevronDown };

interface NeighboursProps {
  customerId: string;
  /** The section that stays open from one customer to the next. */
  section: string;
  /** Fetches the profile of a customer that may be opened next. */
  prefetch: (customerId: string) => void;
}

export function Neighbours({ customerId, section, prefetch }: NeighboursProps) {
  const { t } = useTranslation();
  const neighbours = useNeighbours(customerId, section, prefetch);
  useNeighbourCommands(neighbours);
  if (!neighbours) return null;
  return (
    <div className={styles.neighbours} role="group" aria-label={t("customers.neighbours")} data-keeps-focus>
      {ways.map(({ side, by, label, none, keys }) => (
        <IconButton
          key={side}
          icon={icons[side]}
          label={t(label)}
          keys={keys}
          unavailable={!neighbours[side] && t(none)}
          onPointerEnter={() => neighbours.prepare(by)}
          onFocus={() => neighbours.prepare(by)}
          onClick={() => neighbours.go(by)}
        />
      ))}
    </div>
  );
}

function useNeighbourCommands(neighbours: Around | null): void {
  const { t } = useTranslation();
  const walking = neighbours !== null;
  const { previous, next } = neighbours ?? {};
  const now = useRef(neighbours);
  useLayoutEffect(() => {
    now.current = neighbours;
  });
  useCommands(
    useMemo<Command[]>(() => {
      if (!walking) return [];
      return ways.map(({ side, by, label, none, keys }) => ({
        id: label,
        group: "navigation",
        title: t(label),
        keys,
        run: () => now.current?.go(by),
        ...(!{ previous, next }[side] && { unavailable: t(none) }),
      }));
    }, [walking, previous, next, t]),
  );
}
