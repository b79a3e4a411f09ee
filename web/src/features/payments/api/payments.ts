// A customer's payments: reading, recording, editing, refunding, and taking each back.
import { keepPreviousData, type QueryClient, queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { customerTouched } from "../../../shared/api/afterChange";
import { api, ifMatch, unwrap } from "../../../shared/api/client";
import { firstWithRows } from "../../../shared/api/pages";
import type { Schemas } from "../../../shared/api/types";
import { filterOf, type PaymentListState } from "../listState";
import { paymentsKeys } from "./keys";

export type Payment = Schemas["Payment"];
export type PaymentRow = Schemas["PaymentRow"];
export type PaymentDetails = Schemas["PaymentDetails"];
export type PaymentRefund = Schemas["PaymentRefund"];
export type PaymentDraft = Partial<Schemas["PaymentDraft"]> & Pick<Schemas["PaymentDraft"], "amount">;
export type PaymentEdit = Partial<Schemas["PaymentEdit"]>;
export type RefundDraft = Schemas["RefundDraft"];
export type MovedMoney = Schemas["MovedMoney"];

const pageSize = 25;

export function paymentsQuery(customerId: string, state: PaymentListState) {
  const query = { ...filterOf(state), limit: pageSize };
  return queryOptions({
    queryKey: paymentsKeys.list(customerId, query),
    queryFn: ({ signal }) =>
      firstWithRows(state.cursor, (cursor) => {
        const params = { path: { customer_id: customerId }, query: { ...query, ...(cursor && { cursor }) } };
        return unwrap(api.GET("/customers/{customer_id}/payments", { params, signal }));
      }),
    placeholderData: keepPreviousData,
  });
}

export function paymentQuery(customerId: string, paymentId: string) {
  return queryOptions({
    queryKey: paymentsKeys.one(customerId, paymentId),
    queryFn: ({ signal }) =>
      unwrap(api.GET("/customers/{customer_id}/payments/{payment_id}", { params: at(customerId, paymentId), signal })),
  });
}

function at(customerId: string, paymentId: string) {
  return { path: { customer_id: customerId, payment_id: paymentId } };
}

export type Seen = Pick<Payment, "id" | "version">;

function versioned(customerId: string, { id, version }: Seen) {
  return { ...at(customerId, id), header: ifMatch(version) };
}

/** Show the payment of a command's answer at once, and refetch what it settles, the lists and what the profile counts. */
function moved(queryClient: QueryClient, customerId: string, { payment }: MovedMoney): void {
  if (payment) {
    const queryKey = paymentsKeys.one(customerId, payment.id);
    queryClient.setQueryData<PaymentDetails>(queryKey, (details) => details && { ...details, payment });
  }
  customerTouched(queryClient, customerId);
}

interface Try {
  dry_run?: boolean;
}

export function recordPayment(
  customerId: string,
  draft: PaymentDraft,
  { key, signal, ...query }: Try & { key?: string; signal?: AbortSignal } = {},
): Promise<MovedMoney> {
  const header = key ? { "Idempotency-Key": key } : {};
  const params = { path: { customer_id: customerId }, header, query };
  // The generator writes the defaults of a creation as required.
  const body = draft as Schemas["PaymentDraft"];
  return unwrap(api.POST("/customers/{customer_id}/payments", { params, body, ...(signal && { signal }) }));
}

export function useRecordPayment(customerId: string, key: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (draft: PaymentDraft) => recordPayment(customerId, draft, { key }),
    onSuccess: (result) => moved(queryClient, customerId, result),
  });
}

export function editPayment(
  customerId: string,
  seen: Seen,
  edit: PaymentEdit,
  { signal, ...query }: Try & { signal?: AbortSignal } = {},
): Promise<MovedMoney> {
  const params = { ...versioned(customerId, seen), query };
  // The generator writes the defaults of a creation as required; an edit leaves out what it does not change.
  const body = edit as Schemas["PaymentEdit"];
  return unwrap(
    api.PATCH("/customers/{customer_id}/payments/{payment_id}", { params, body, ...(signal && { signal }) }),
  );
}

export function useEditPayment(customerId: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: ({ seen, edit }: { seen: Seen; edit: PaymentEdit }) => editPayment(customerId, seen, edit),
    onSuccess: (result) => moved(queryClient, customerId, result),
  });
}

export function useUndoPayment(customerId: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (seen: Seen) =>
      unwrap(
        api.DELETE("/customers/{customer_id}/payments/{payment_id}", {
          params: versioned(customerId, seen),
        }),
      ),
    onSuccess: () => customerTouched(queryClient, customerId),
  });
}

export function useRestorePayment(customerId: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: ({ id }: Pick<Payment, "id">) =>
      unwrap(api.POST("/customers/{customer_id}/payments/{payment_id}/restore", { params: at(customerId, id) })),
    onSuccess: (result) => moved(queryClient, customerId, result),
  });
}

export function refundPayment(
  customerId: string,
  seen: Seen,
  body: RefundDraft,
  { key, signal, ...query }: Try & { key?: string; signal?: AbortSignal } = {},
): Promise<MovedMoney> {
  const { path, header } = versioned(customerId, seen);
  const params = { path, header: { ...header, ...(key && { "Idempotency-Key": key }) }, query };
  return unwrap(
    api.POST("/customers/{customer_id}/payments/{payment_id}/refunds", { params, body, ...(signal && { signal }) }),
  );
}

export function useRefundPayment(customerId: string, key: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: ({ seen, refund }: { seen: Seen; refund: RefundDraft }) =>
      refundPayment(customerId, seen, refund, { key }),
    onSuccess: (result) => moved(queryClient, customerId, result),
  });
}

export function useUndoRefund(customerId: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: ({ seen, refundId }: { seen: Seen; refundId: string }) => {
      const { path, header } = versioned(customerId, seen);
      const params = { path: { ...path, refund_id: refundId }, header };
      return unwrap(api.DELETE("/customers/{customer_id}/payments/{payment_id}/refunds/{refund_id}", { params }));
    },
    onSuccess: (result) => moved(queryClient, customerId, result),
  });
}
