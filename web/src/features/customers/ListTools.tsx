// Above the table: the status pills with their counts, and the search box.
import { Search, X } from "lucide-react";
import { type ChangeEvent, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useMe } from "../../shared/access/me";
import { IconButton } from "../../shared/components/IconButton";
import { count } from "../../shared/formats";
import { type ListControls, statuses } from "./listState";
import styles from "./ListTools.module.css";

const typingPause = 150;

export function ListTools({ state, show }: ListControls) {
  const { t, i18n } = useTranslation();
  const totals = useMe()?.merchant.customers;
  return (
    <div className={styles.tools}>
      <div className={styles.pills} role="group" aria-label={t("fields.status")}>
        {statuses.map((status) => (
          <button key={status} type="button" aria-pressed={status === state.status} onClick={() => show({ status })}>
            {t(`statuses.${status}`)}
            {totals && <span>{count(totals[status] ?? 0, i18n.language)}</span>}
          </button>
        ))}
      </div>
      <SearchBox search={state.search} onSearch={(search) => show({ search })} />
    </div>
  );
}

function SearchBox({ search, onSearch }: { search: string; onSearch: (search: string) => void }) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState(search);
  const [known, setKnown] = useState(search);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);

  // Back, or "Clear filters", changed the address: show what it says.
  if (search !== known) {
    setKnown(search);
    setTyped(search);
  }

  const submit = (text: string) => {
    clearTimeout(timer.current);
    setTyped(text);
    setKnown(text.trim());
    onSearch(text.trim());
  };
  const type = (event: ChangeEvent<HTMLInputElement>) => {
    const text = event.target.value;
    setTyped(text);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => submit(text), typingPause);
  };

  return (
    <search className={styles.search}>
      <Search size={16} aria-hidden />
      <input
        type="search"
        value={typed}
        onChange={type}
        aria-label={t("customers.search")}
        placeholder={t("customers.searchHint")}
        autoComplete="off"
      />
      {typed && <IconButton icon={X} label={t("customers.clearSearch")} onClick={() => submit("")} />}
    </search>
  );
}
