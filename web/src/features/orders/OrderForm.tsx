// Places or edits an order: /customers/{id}/orders/new and …/{order}/edit.
import { useQuery } from "@tanstack/react-query";
import { Redirect } from "wouter";
import type { Profile } from "../../shared/api/types";
import { Failure } from "../../shared/components/Failure";
import { Skeleton } from "../../shared/components/Skeleton";
import { orderQuery, taxQuery } from "./api/orders";
import { OrderEditor } from "./components/OrderEditor";
import { noNewOrder } from "./noNewOrder";
import { isEditable } from "./statuses";

interface OrderFormProps {
  profile: Profile;
  /** Null for a new order. */
  recordId: string | null;
}

export default function OrderForm({ profile, recordId }: OrderFormProps) {
  const tax = useQuery(taxQuery(profile.id));
  const order = useQuery({ ...orderQuery(profile.id, recordId ?? ""), enabled: recordId !== null });
  const list = `/customers/${profile.id}/orders`;
  const failed = tax.isError ? tax : recordId && order.isError ? order : null;
  if (recordId === null && noNewOrder(profile)) return <Redirect to={list} replace />;
  if (failed) return <Failure error={failed.error} retry={() => void failed.refetch()} />;
  if (!tax.data || (recordId && !order.data)) return <Skeleton lines={10} height={26} />;
  const stored = recordId ? order.data : undefined;
  if (stored && !isEditable(stored)) return <Redirect to={`${list}/${stored.id}`} replace />;
  return <OrderEditor key={recordId ?? "new"} profile={profile} tax={tax.data} order={stored ?? null} />;
}
