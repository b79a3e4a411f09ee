// The search box of the list.
import { Search, X } from "lucide-react";
import { useMemo, useRef } from "react";
import { type Command, useCommands } from "../../../shared/commands/commands";
import { IconButton } from "../../../shared/components/buttons/IconButton";
import styles from "./ListTools.module.css";
import { useTranslation } from "../../../shared/i18n/useTranslation";
import type { SearchText } from "../useSearchText";

export function SearchBox({ search: { typed, type, submit } }: { search: SearchText }) {
  const { t } = useTranslation();
  const field = useRef<HTMLInputElement>(null);
  useCommands(
    useMemo<Command[]>(
      () => [
        {
          id: "customers.search",
          group: "actions",
          title: t("customers.search"),
          keys: "/",
          run: () => field.current?.focus(),
        },
      ],
      [t],
    ),
  );
  return (
    <search className={styles.search}>
      <Search size={16} aria-hidden />
      <input
        ref={field}
        type="search"
        value={typed}
        onChange={(event) => type(event.target.value)}
        aria-label={t("customers.search")}
        placeholder={t("customers.searchHint")}
        autoComplete="off"
      />
      {typed && <IconButton icon={X} label={t("customers.clearSearch")} onClick={() => submit("")} />}
    </search>
  );
}
