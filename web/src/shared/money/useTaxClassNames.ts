// The names of tax classes by their ids, for places that have the id alone.
import { useQuery } from "@tanstack/react-query";
import { taxClassesQuery } from "./taxClasses";
import { useVatWords } from "./useVatWords";

/** Classes are fetched only where one has to be named; until then the name is the id. */
export function useTaxClassNames(needed: boolean): (id: string) => string {
  const { data } = useQuery({ ...taxClassesQuery, enabled: needed });
  const classes = data?.items ?? [];
  const { nameOf } = useVatWords(classes);
  return (id) => nameOf(classes.find((one) => one.id === id) ?? { id });
}
