// Payment reminders of a customer: what is expected, sending one by hand, and holding them back.
import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { customerTouched } from "../../api/afterChange";
import { api, ifMatch, unwrap } from "../../api/client";
import { customerKey } from "../../api/keys";
import type { Schemas } from "../../api/types";

export type Reminder = Schemas["Reminder"];
export type ReminderForecast = Schemas["ReminderForecast"];
type ReminderRequest = Schemas["ReminderRequest"];
export type HoldRequest = Schemas["HoldRequest"];
export type WhyNot = Schemas["WhyNot"];

const of = (customerId: string) => ({ path: { customer_id: customerId } });

export function forecastQuery(customerId: string) {
  return queryOptions({
    queryKey: [...customerKey(customerId), "reminders"],
    queryFn: ({ signal }) => unwrap(api.GET("/customers/{customer_id}/reminders", { params: of(customerId), signal })),
  });
}

/** The contents and recipients of a reminder, or why it is not sent. */
export function reminderPreviewQuery(customerId: string, body: ReminderRequest) {
  return queryOptions({
    queryKey: ["preview", "reminder", customerId, body],
    queryFn: ({ signal }) =>
      unwrap(
        api.POST("/customers/{customer_id}/reminders", {
          params: { ...of(customerId), query: { dry_run: true } },
          body,
          signal,
        }),
      ),
    retry: false,
    gcTime: 0,
    placeholderData: (earlier) => earlier,
  });
}

export function useSendReminder(customerId: string, idempotencyKey: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (body: ReminderRequest) =>
      unwrap(
        api.POST("/customers/{customer_id}/reminders", {
          params: { ...of(customerId), header: { "Idempotency-Key": idempotencyKey } },
          body,
        }),
      ),
    onSuccess: () => customerTouched(queryClient, customerId),
  });
}

/** Null ends the pause. */
export function usePauseReminders(customerId: string) {
  const queryClient = useQueryClient();
  const path = "/customers/{customer_id}/reminders/pause";
  return useMutation({
    mutationFn: (body: Schemas["ReminderPause"] | null) =>
      body
        ? unwrap(api.PUT(path, { params: of(customerId), body }))
        : unwrap(api.DELETE(path, { params: of(customerId) })),
    onSuccess: () => customerTouched(queryClient, customerId),
  });
}

/** Null ends the hold. */
export function useHoldReminders(customerId: string) {
  const queryClient = useQueryClient();
  const path = "/customers/{customer_id}/invoices/{invoice_id}/reminder-hold";
  return useMutation({
    mutationFn: ({ seen, edit: body }: { seen: { id: string; version: number }; edit: HoldRequest | null }) => {
      const params = { path: { customer_id: customerId, invoice_id: seen.id }, header: ifMatch(seen.version) };
      return body ? unwrap(api.PUT(path, { params, body })) : unwrap(api.DELETE(path, { params }));
    },
    onSuccess: () => customerTouched(queryClient, customerId),
  });
}
