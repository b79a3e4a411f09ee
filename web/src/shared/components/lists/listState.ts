// A list's filters, order and page as its address holds them, so that reload, Back and a copied link show the same rows.

/** How one filter is read from the address and written to it. Methods, so that filters of all values fit one record. */
export interface Filter<Value> {
  /** Its name in the address, where that is another. */
  parameter?: string;
  /** Anything unknown reads as the plain list's value. */
  read(text: string | null): Value;
  /** Empty for the plain list's value, so that its address stays plain. */
  write(value: Value): string;
}

type Filters = Record<string, Filter<unknown>>;

type ListState<Of extends Filters, Sort extends string> = {
  [Name in keyof Of]: Of[Name] extends Filter<infer Value> ? Value : never;
} & Place<Sort>;

interface Place<Sort extends string> {
  sort: Sort;
  /** Of the page; empty for the first. */
  cursor: string;
}

interface Definition<Of extends Filters, Sort extends string> {
  filters: Of;
  /** The orders that the API accepts. */
  sorts: readonly Sort[];
  /** The plain list's order. */
  sort: NoInfer<Sort>;
}

export interface List<State> {
  read: (params: URLSearchParams) => State;
  write: (state: State) => URLSearchParams;
}

export function defineList<Of extends Filters, Sort extends string>(
  definition: Definition<Of, Sort>,
): List<ListState<Of, Sort>> {
  const { sorts, sort: plainSort } = definition;
  const filters = Object.entries(definition.filters).map(([name, filter]) => ({
    name,
    parameter: filter.parameter ?? name,
    filter,
  }));
  return {
    read: (params) =>
      ({
        ...Object.fromEntries(filters.map(({ name, parameter, filter }) => [name, filter.read(params.get(parameter))])),
        sort: sorts.find((sort) => sort === params.get("sort")) ?? plainSort,
        cursor: params.get("cursor") ?? "",
      }) as ListState<Of, Sort>,
    write: (state) => {
      const { sort, cursor } = state;
      const values = filters.map(({ name, parameter, filter }) => [parameter, filter.write(state[name])]);
      const place = [
        ["sort", sort === plainSort ? "" : sort],
        ["cursor", cursor],
      ];
      return new URLSearchParams([...values, ...place].filter(([, text]) => text));
    },
  };
}

/** One of the values, `plain` unless the address has another. */
export function oneOf<Value extends string>(values: readonly Value[], plain: Value, parameter?: string): Filter<Value> {
  return {
    ...(parameter && { parameter }),
    read: (text) => values.find((value) => value === text) ?? plain,
    write: (value) => (value === plain ? "" : value),
  };
}

export const anyText: Filter<string> = { read: (text) => text ?? "", write: (value) => value };

/** Ids, separated by commas; the API refuses more than `most`. */
export function idsUpTo(most: number): Filter<readonly string[]> {
  return {
    read: (text) => (text ?? "").split(",").filter(Boolean).slice(0, most),
    write: (ids) => ids.join(","),
  };
}

/** A page of a list, with the cursors of the pages before it, because the API returns only the next one. */
export interface ListPage<State> {
  state: State;
  trail: readonly string[];
}

export function pageAfter<State extends { cursor: string }>(
  { state, trail }: ListPage<State>,
  cursor: string,
): ListPage<State> {
  return { state: { ...state, cursor }, trail: [...trail, state.cursor] };
}

/** Null for the first page. */
export function pageBefore<State extends { cursor: string }>({
  state,
  trail,
}: ListPage<State>): ListPage<State> | null {
  if (state.cursor === "") return null;
  return { state: { ...state, cursor: trail.at(-1) ?? "" }, trail: trail.slice(0, -1) };
}
