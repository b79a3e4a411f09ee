// What was typed in the form of an order, kept in this browser until it is saved or discarded: a new order's until then, an edit as long as the tab.
import { useEffect, useState } from "react";
import { useForm } from "react-hook-form";
import { keptFor } from "../../shared/kept";
import type { Order } from "./api/orders";
import type { OrderValues } from "./orderForm";

interface Typed {
  /** Sent with a new order, so that one whose answer was lost in a reload is not placed twice. */
  key: string;
  /** The order on which the edit is based; null for a new one. */
  seen: Order | null;
  values: OrderValues;
}

export function useOrderDraft(customerId: string, order: Order | null, valuesOf: (order: Order | null) => OrderValues) {
  const [kept] = useState(() =>
    keptFor(order ? sessionStorage : localStorage, "draft", `order.${customerId}.${order?.id ?? "new"}`),
  );
  const afresh = (): Typed => ({ key: crypto.randomUUID(), seen: order, values: valuesOf(order) });
  const [began] = useState((): Typed => {
    const text = kept.read();
    return text === null ? afresh() : (JSON.parse(text) as Typed);
  });
  const [{ key, seen }, setBasis] = useState<Pick<Typed, "key" | "seen">>(began);
  const [resumed, setResumed] = useState(() => kept.read() !== null);
  const form = useForm<OrderValues>({ defaultValues: began.values, mode: "onTouched" });

  useEffect(
    () =>
      form.subscribe({
        formState: { values: true },
        callback: ({ values }) => kept.write(JSON.stringify({ key, seen, values } satisfies Typed)),
      }),
    [form, kept, key, seen],
  );

  const start = (typed: Typed) => {
    setBasis(typed);
    setResumed(false);
    form.reset(typed.values);
    kept.remove();
  };
  return {
    form,
    key,
    seen,
    /** Of the next request: this one's key belongs to an order that was placed with other contents. */
    renewKey: () => setBasis({ key: crypto.randomUUID(), seen }),
    isTyped: () => kept.read() !== null,
    forget: kept.remove,
    /** Goes on with the order as someone else saved it. */
    take: (theirs: Order) => start({ key, seen: theirs, values: valuesOf(theirs) }),
    /** Discards what was typed earlier; absent if nothing was. */
    startAfresh: resumed ? () => start(afresh()) : undefined,
  };
}
