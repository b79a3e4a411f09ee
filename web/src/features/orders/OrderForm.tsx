// Places or edits an order: /customers/{id}/orders/new and …/{order}/edit.
import { useQuery } from "@tanstack/react-query";
import { type ComponentProps, useState } from "react";
import { Redirect } from "wouter";
import type { Profile } from "../../shared/api/types";
import { Failure } from "../../shared/components/states/Failure";
import { Skeleton } from "../../shared/components/states/Skeleton";
import { customerTaxQuery } from "../../shared/money/customerTax";
import { orderQuery } from "./api/orders";
import { OrderEditor } from "./components/OrderEditor";
import { noNewOrder } from "./noNewOrder";
import { isEditable } from "./statuses";

interface OrderFormProps {
  profile: Profile;
  /** Null for a new order. */
  recordId: string | null;
}

export default function OrderForm({ profile, recordId }: OrderFormProps) {
  const tax = useQuery(customerTaxQuery(profile.id));
  const order = useQuery({ ...orderQuery(profile.id, recordId ?? ""), enabled: recordId !== null });
  const list = `/customers/${profile.id}/orders`;
  const failed = tax.isError ? tax : recordId && order.isError ? order : null;
  if (recordId === null && noNewOrder(profile)) return <Redirect to={list} replace />;
  if (failed) return <Failure error={failed.error} retry={() => void failed.refetch()} />;
  if (!tax.data || (recordId && !order.data)) return <Skeleton lines={10} height={26} />;
  const stored = recordId ? order.data : undefined;
  return <Opened key={recordId ?? "new"} profile={profile} tax={tax.data} order={stored ?? null} />;
}

/** An order that is closed by someone else meanwhile does not take the form away from what is typed. */
function Opened(props: ComponentProps<typeof OrderEditor>) {
  const { profile, order } = props;
  const [editable] = useState(() => !order || isEditable(order));
  if (order && !editable) return <Redirect to={`/customers/${profile.id}/orders/${order.id}`} replace />;
  return <OrderEditor {...props} />;
}
