// A customer's subscriptions: reading, creating, editing, and the acts on one, each of which can be tried first.
import { keepPreviousData, type QueryClient, queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { customerTouched } from "../../../shared/api/afterChange";
import { api, ifMatch, unwrap } from "../../../shared/api/client";
import { firstWithRows } from "../../../shared/api/pages";
import type { Schemas } from "../../../shared/api/types";
import { filterOf, type SubscriptionListState } from "../listState";
import { subscriptionsKeys } from "./keys";

export type Subscription = Schemas["Subscription"];
export type SubscriptionRow = Schemas["SubscriptionRow"];
export type SubscriptionStatus = Schemas["SubscriptionStatus"];
export type SubscriptionFigures = Schemas["SubscriptionFigures"];
export type SubscriptionChange = Schemas["SubscriptionChange"];
export type Interval = Schemas["Interval"];
export type SubscriptionDraft = Partial<Schemas["SubscriptionDraft"]> &
  Pick<Schemas["SubscriptionDraft"], "product" | "amount" | "interval">;
export type SubscriptionEdit = Partial<Schemas["SubscriptionEdit"]>;
export type CancelTime = Schemas["CancelTime"];

const pageSize = 25;

export function subscriptionsQuery(customerId: string, state: SubscriptionListState) {
  const query = { ...filterOf(state), limit: pageSize };
  return queryOptions({
    queryKey: subscriptionsKeys.list(customerId, query),
    queryFn: ({ signal }) =>
      firstWithRows(state.cursor, (cursor) => {
        const params = { path: { customer_id: customerId }, query: { ...query, ...(cursor && { cursor }) } };
        return unwrap(api.GET("/customers/{customer_id}/subscriptions", { params, signal }));
      }),
    placeholderData: keepPreviousData,
  });
}

export function subscriptionFiguresQuery(customerId: string) {
  return queryOptions({
    queryKey: subscriptionsKeys.figures(customerId),
    queryFn: ({ signal }) => {
      const params = { path: { customer_id: customerId } };
      return unwrap(api.GET("/customers/{customer_id}/subscriptions/figures", { params, signal }));
    },
  });
}

export function subscriptionQuery(customerId: string, id: string) {
  return queryOptions({
    queryKey: subscriptionsKeys.one(customerId, id),
    queryFn: ({ signal }) =>
      unwrap(
        api.GET("/customers/{customer_id}/subscriptions/{subscription_id}", { params: at(customerId, id), signal }),
      ),
  });
}

function at(customerId: string, subscriptionId: string) {
  return { path: { customer_id: customerId, subscription_id: subscriptionId } };
}

export type Seen = Pick<Subscription, "id" | "version">;

interface Try {
  dry_run?: boolean;
  signal?: AbortSignal;
}

function versioned(customerId: string, { id, version }: Seen, { dry_run = false }: Try) {
  return { ...at(customerId, id), header: ifMatch(version), query: { dry_run } };
}

const sent = ({ signal }: Try) => (signal ? { signal } : {});

export function createSubscription(
  customerId: string,
  draft: SubscriptionDraft,
  { key, dry_run = false, ...attempt }: Try & { key?: string } = {},
): Promise<SubscriptionChange> {
  const header = key ? { "Idempotency-Key": key } : {};
  const params = { path: { customer_id: customerId }, header, query: { dry_run } };
  // The generator writes the defaults of a creation as required.
  const body = draft as Schemas["SubscriptionDraft"];
  return unwrap(api.POST("/customers/{customer_id}/subscriptions", { params, body, ...sent(attempt) }));
}

export function editSubscription(customerId: string, seen: Seen, edit: SubscriptionEdit, attempt: Try = {}) {
  const params = versioned(customerId, seen, attempt);
  // An edit leaves out what it does not change.
  const body = edit as Schemas["SubscriptionEdit"];
  return unwrap(
    api.PATCH("/customers/{customer_id}/subscriptions/{subscription_id}", { params, body, ...sent(attempt) }),
  );
}

export function pauseSubscription(customerId: string, seen: Seen, until: string | null, attempt: Try = {}) {
  const params = versioned(customerId, seen, attempt);
  return unwrap(
    api.POST("/customers/{customer_id}/subscriptions/{subscription_id}/pause", {
      params,
      body: { until },
      ...sent(attempt),
    }),
  );
}

export function resumeSubscription(customerId: string, seen: Seen, attempt: Try = {}) {
  const params = versioned(customerId, seen, attempt);
  return unwrap(
    api.POST("/customers/{customer_id}/subscriptions/{subscription_id}/resume", { params, ...sent(attempt) }),
  );
}

export interface Cancellation {
  at: CancelTime;
  reason: string | null;
}

export function cancelSubscription(customerId: string, seen: Seen, body: Cancellation, attempt: Try = {}) {
  const params = versioned(customerId, seen, attempt);
  return unwrap(
    api.POST("/customers/{customer_id}/subscriptions/{subscription_id}/cancel", { params, body, ...sent(attempt) }),
  );
}

/** Show a command's answer at once, and refetch lists, figures and what the profile counts. */
function changed(queryClient: QueryClient, customerId: string, answer: SubscriptionChange): void {
  queryClient.setQueryData(subscriptionsKeys.one(customerId, answer.subscription.id), answer);
  customerTouched(queryClient, customerId);
}

/** Sends a command, and shows its answer. */
export function useSubscriptionCommand<Sent>(customerId: string, send: (what: Sent) => Promise<SubscriptionChange>) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: send,
    onSuccess: (answer) => changed(queryClient, customerId, answer),
  });
}
