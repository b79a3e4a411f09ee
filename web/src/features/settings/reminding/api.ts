// The settings of reminders, and the preview of words that are being written.
import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { api, ifMatch, unwrap } from "../../../shared/api/client";
import { staleRecord } from "../../../shared/api/stale";
import type { Schemas } from "../../../shared/api/types";

export type ReminderSettings = Schemas["ShownReminderSettings"];
export type Stage = Schemas["Stage"];
type Edit = Partial<Schemas["ReminderSettingsEdit"]>;

export const reminderSettingsQuery = queryOptions({
  queryKey: ["settings", "reminders"],
  queryFn: ({ signal }) => unwrap(api.GET("/settings/reminders", { signal })),
});

export function useEditReminderSettings() {
  const queryClient = useQueryClient();
  const { queryKey } = reminderSettingsQuery;
  return useMutation({
    mutationFn: ({ seen, edit }: { seen: Pick<ReminderSettings, "version">; edit: Edit }) =>
      unwrap(api.PATCH("/settings/reminders", { params: { header: ifMatch(seen.version) }, body: edit as never })),
    onSuccess: (settings) => queryClient.setQueryData(queryKey, settings),
    onError: (error) => {
      const current = staleRecord(error) as Omit<ReminderSettings, "interest_known_until"> | null;
      if (current) queryClient.setQueryData(queryKey, (shown) => shown && { ...shown, ...current });
    },
  });
}

/** The mail with these words in every language, about invoices that do not exist. */
export function previewQuery(stage: number, stages: Schemas["StageEdit"][]) {
  return queryOptions({
    queryKey: ["preview", "reminder words", stage, stages],
    queryFn: ({ signal }) => unwrap(api.POST("/settings/reminders/preview", { body: { stage, stages }, signal })),
    retry: false,
    gcTime: 0,
    placeholderData: (earlier) => earlier,
  });
}
