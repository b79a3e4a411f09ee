// Finds a company in the register of KVK by words of its name or by its number, and fills the form of a new customer.
import { Autocomplete } from "@base-ui/react/autocomplete";
import { keepPreviousData, useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api, unwrap } from "../../../shared/api/client";
import type { Schemas } from "../../../shared/api/types";
import popup from "../../../shared/components/CountryCombobox.module.css";
import { Field } from "../../../shared/components/Field";
import { keepOnEscape } from "../../../shared/components/keepOnEscape";
import { notify } from "../../../shared/components/notify";
import type { CustomerForm } from "../../../shared/customer/customerForm";
import { useDebounced } from "../../../shared/hooks/useDebounced";
import { useValueWords } from "../../../shared/i18n/useValueWords";
import { filledBy } from "./filled";

type Hit = Schemas["CompanyHit"];

const enough = 3;

export default function FindCompany({ onFill }: { onFill: (fields: Partial<CustomerForm>) => void }) {
  const { t } = useTranslation();
  const words = useValueWords();
  const [field, setField] = useState<HTMLElement | null>(null);
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
  const fill = (hit: Hit) => {
    setValue(hit.name);
    pick.mutate(hit.kvk_number, {
      onSuccess: ({ fields, problem }) => {
        onFill(filledBy(hit, problem ? {} : fields));
        notify(t(problem ? "findCompany.filledPartly" : "findCompany.filled", { name: hit.name }));
      },
      onError: () => {
        onFill(filledBy(hit, {}));
        notify(t("findCompany.filledPartly", { name: hit.name }));
      },
    });
  };
  const found = value.trim().length >= enough ? (search.data?.items ?? []) : [];
  const asked = typed.length >= enough && typed === value.trim() && !search.isFetching;
  const problem = search.isError ? "no_answer" : search.data?.problem;
  const nothing = asked && !problem && found.length === 0 && !pick.isPending && !pick.isSuccess;
  return (
    <Field label={t("findCompany.label")} help={t("findCompany.help")} optional>
      {(wiring) => (
        <>
          <Autocomplete.Root
            items={found}
            value={value}
            onValueChange={(text, { reason }) => reason !== "item-press" && setValue(text)}
            itemToStringValue={({ name }) => name}
            filter={null}
          >
            <div ref={setField}>
              <Autocomplete.Input {...wiring} maxLength={100} autoComplete="off" onKeyDown={keepOnEscape} />
            </div>
            <Autocomplete.Portal container={field}>
              <Autocomplete.Positioner className={popup.positioner} sideOffset={4}>
                <Autocomplete.Popup
                  className={popup.popup}
                  aria-label={t("findCompany.found")}
                  hidden={found.length === 0}
                >
                  <Autocomplete.List className={popup.list}>
                    {(hit: Hit) => (
                      <Autocomplete.Item
                        key={hit.kvk_number}
                        value={hit}
                        className={popup.item}
                        onClick={() => fill(hit)}
                      >
                        {[hit.name, hit.city, hit.kvk_number].filter(Boolean).join(" · ")}
                        {!hit.active && ` (${t("findCompany.deregistered")})`}
                      </Autocomplete.Item>
                    )}
                  </Autocomplete.List>
                </Autocomplete.Popup>
              </Autocomplete.Positioner>
            </Autocomplete.Portal>
          </Autocomplete.Root>
          <span role="status">
            {asked && problem ? words("findProblems", problem) : nothing && t("findCompany.nothing")}
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
