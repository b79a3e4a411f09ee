// A customer's orders: reading, placing, editing, and the acts on one.
import { keepPreviousData, type QueryClient, queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { customerTouched } from "../../../shared/api/afterChange";
import { api, ifMatch, unwrap } from "../../../shared/api/client";
import { firstWithRows } from "../../../shared/api/pages";
import type { Schemas } from "../../../shared/api/types";
import { filterOf, type OrderListState } from "../listState";
import { ordersKeys } from "./keys";

export type Order = Schemas["Order"];
export type OrderRow = Schemas["OrderRow"];
export type OrderStatus = Schemas["OrderStatus"];
export type OrderPayment = Schemas["OrderPayment"];
export type OrderFigures = Schemas["OrderFigures"];
export type OrderWritten = Pick<
  Schemas["OrderDraft"],
  "currency" | "prices_include_vat" | "lines" | "discount" | "ordered_on" | "reference" | "note" | "internal_note"
>;

const pageSize = 25;

export function ordersQuery(customerId: string, state: OrderListState) {
  const query = { ...filterOf(state), limit: pageSize };
  return queryOptions({
    queryKey: ordersKeys.list(customerId, query),
    queryFn: ({ signal }) =>
      firstWithRows(state.cursor, (cursor) => {
        const params = { path: { customer_id: customerId }, query: { ...query, ...(cursor && { cursor }) } };
        return unwrap(api.GET("/customers/{customer_id}/orders", { params, signal }));
      }),
    placeholderData: keepPreviousData,
  });
}

export function orderFiguresQuery(customerId: string) {
  return queryOptions({
    queryKey: ordersKeys.figures(customerId),
    queryFn: ({ signal }) => {
      const params = { path: { customer_id: customerId } };
      return unwrap(api.GET("/customers/{customer_id}/orders/figures", { params, signal }));
    },
  });
}

export function orderQuery(customerId: string, orderId: string) {
  return queryOptions({
    queryKey: ordersKeys.one(customerId, orderId),
    queryFn: ({ signal }) =>
      unwrap(api.GET("/customers/{customer_id}/orders/{order_id}", { params: at(customerId, orderId), signal })),
  });
}

function at(customerId: string, orderId: string) {
  return { path: { customer_id: customerId, order_id: orderId } };
}

type Seen = Pick<Order, "id" | "version">;

function versioned(customerId: string, { id, version }: Seen) {
  return { ...at(customerId, id), header: ifMatch(version) };
}

/** Show a command's answer at once, and refetch lists, figures and what the profile counts. */
function orderChanged(queryClient: QueryClient, customerId: string, order: Order): void {
  queryClient.setQueryData(ordersKeys.one(customerId, order.id), order);
  customerTouched(queryClient, customerId);
}

export function usePlaceOrder(customerId: string, idempotencyKey: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (written: OrderWritten) => {
      const params = { path: { customer_id: customerId }, header: { "Idempotency-Key": idempotencyKey } };
      return unwrap(api.POST("/customers/{customer_id}/orders", { params, body: { ...written, payment: "pending" } }));
    },
    onSuccess: (order) => orderChanged(queryClient, customerId, order),
  });
}

export function useEditOrder(customerId: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: ({ seen, edit }: { seen: Seen; edit: Partial<OrderWritten> }) =>
      unwrap(
        api.PATCH("/customers/{customer_id}/orders/{order_id}", {
          params: versioned(customerId, seen),
          // The generator writes the defaults of a creation as required; an edit leaves out what it does not change.
          body: edit as Schemas["OrderEdit"],
        }),
      ),
    onSuccess: (order) => orderChanged(queryClient, customerId, order),
  });
}

export function useChangeStatus(customerId: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: ({ seen, change }: { seen: Seen; change: Schemas["OrderStatusChange"] }) =>
      unwrap(
        api.POST("/customers/{customer_id}/orders/{order_id}/status", {
          params: versioned(customerId, seen),
          body: change,
        }),
      ),
    onSuccess: (order) => orderChanged(queryClient, customerId, order),
  });
}

export function useCancelOrder(customerId: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: ({ seen, reason }: { seen: Seen; reason: string }) =>
      unwrap(
        api.POST("/customers/{customer_id}/orders/{order_id}/cancel", {
          params: versioned(customerId, seen),
          body: { reason: reason || null },
        }),
      ),
    onSuccess: (order) => orderChanged(queryClient, customerId, order),
  });
}

export function useRefundOrder(customerId: string, idempotencyKey: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: ({ seen, refund }: { seen: Seen; refund: Schemas["OrderRefund"] }) => {
      const { path, header } = versioned(customerId, seen);
      const params = { path, header: { ...header, "Idempotency-Key": idempotencyKey } };
      return unwrap(api.POST("/customers/{customer_id}/orders/{order_id}/refund", { params, body: refund }));
    },
    onSuccess: (order) => orderChanged(queryClient, customerId, order),
  });
}

/** Once: a second time answers the same invoice. */
export function useInvoiceOrder(customerId: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: ({ id }: Pick<Order, "id">) =>
      unwrap(api.POST("/customers/{customer_id}/orders/{order_id}/invoice", { params: at(customerId, id) })),
    onSuccess: () => customerTouched(queryClient, customerId),
  });
}
