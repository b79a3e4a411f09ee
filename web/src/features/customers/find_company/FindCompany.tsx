// Finds a company in the register of KVK by words of its name or by its number, and fills the form of a new customer.
import { keepPreviousData, useMutation, useQuery } from "@tanstack/react-query";
import { type KeyboardEvent, type RefObject, useRef, useState } from "react";
import { api, unwrap } from "../../../shared/api/client";
import type { Schemas } from "../../../shared/api/types";
import { Button } from "../../../shared/components/buttons/Button";
import { Field } from "../../../shared/components/fields/Field";
import { notify } from "../../../shared/components/toasts/notify";
import type { CustomerForm } from "../../../shared/customer/customerForm";
import { useDebounced } from "../../../shared/hooks/useDebounced";
import { useTranslation } from "../../../shared/i18n/useTranslation";
import { useValueWords } from "../../../shared/i18n/useValueWords";
import { filledBy } from "./filled";
import styles from "./FindCompany.module.css";

type Hit = Schemas["CompanyHit"];

const enough = 3;
const steps: Partial<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

interface FindCompanyProps {
  form: CustomerForm;
  /** `before` is the form as it was when the company was picked. */
  onFill: (fields: Partial<CustomerForm>, before: CustomerForm) => void;
  inputRef: RefObject<HTMLInputElement | null>;
}

export function FindCompany({ form, onFill, inputRef: input }: FindCompanyProps) {
  const { t } = useTranslation();
  const words = useValueWords();
  const [value, setValue] = useState("");
  const typed = useDebounced(value.trim(), 300);
  const search = useQuery({
    queryKey: ["companies", typed],
    queryFn: ({ signal }) => unwrap(api.GET("/companies", { params: { query: { name: typed } }, signal })),
    enabled: typed.length >= enough,
    placeholderData: keepPreviousData,
    retry: false,
    staleTime: 5 * 60_000,
    // An answer that KVK was not there for is worth nothing a moment later.
    gcTime: 0,
  });
  const pick = useMutation({ mutationFn: fetchCompany });
  const list = useRef<HTMLUListElement>(null);
  const fill = (hit: Hit) => {
    setValue("");
    input.current?.focus();
    pick.mutate(hit.kvk_number, {
      onSuccess: ({ fields, problem }) => {
        onFill(filledBy(hit, problem ? {} : fields), form);
        notify(t(problem ? "findCompany.filledPartly" : "findCompany.filled", { name: hit.name }));
      },
      onError: () => {
        onFill(filledBy(hit, {}), form);
        notify(t("findCompany.filledPartly", { name: hit.name }));
      },
    });
  };
  const found = value.trim().length >= enough ? (search.data?.items ?? []) : [];
  const searching = value.trim().length >= enough && (typed !== value.trim() || search.isFetching);
  const isAnswered = typed.length >= enough && typed === value.trim() && !search.isFetching;
  const problem = search.isError ? "no_answer" : search.data?.problem;
  const nothing = isAnswered && !problem && found.length === 0 && !pick.isPending;
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const stops: (HTMLElement | null)[] = [input.current, ...(list.current?.querySelectorAll("button") ?? [])];
    const at = stops.indexOf(event.currentTarget);
    const step = at === 0 && event.key === "Enter" ? 1 : steps[event.key];
    // With nothing to find, Enter sends the form as in any other field: a company that was picked has filled it.
    if (!step || (event.key === "Enter" && !value.trim() && !pick.isPending)) return;
    event.preventDefault();
    if (event.key !== "Enter" || isAnswered) stops[at + step]?.focus();
  };
  return (
    <Field label={t("findCompany.label")} help={t("findCompany.help")} optional>
      {(wiring) => (
        <>
          <input
            {...wiring}
            ref={input}
            value={value}
            maxLength={100}
            autoComplete="off"
            onChange={(event) => setValue(event.target.value)}
            onKeyDown={onKeyDown}
          />
          {found.length > 0 && (
            <ul ref={list} className={styles.found} aria-label={t("findCompany.found")}>
              {found.map((hit) => (
                <li key={hit.kvk_number}>
                  <Button onKeyDown={onKeyDown} onClick={() => fill(hit)}>
                    {[hit.name, hit.city, hit.kvk_number].filter(Boolean).join(" · ")}
                    {!hit.active && ` (${t("findCompany.deregistered")})`}
                  </Button>
                </li>
              ))}
            </ul>
          )}
          <span role="status">
            {searching && t("findCompany.searching")}
            {isAnswered && problem ? words("findProblems", problem) : nothing && t("findCompany.nothing")}
            {pick.isPending && t("findCompany.filling")}
          </span>
        </>
      )}
    </Field>
  );
}

function fetchCompany(kvkNumber: string) {
  return unwrap(api.GET("/companies/profile", { params: { query: { kvk_number: kvkNumber } } }));
}
