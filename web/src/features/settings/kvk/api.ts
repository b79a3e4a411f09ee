// Reading, entering and removing the key of KVK.
import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { api, unwrap } from "../../../shared/api/client";
import { meKey } from "../../../shared/api/keys";
import type { Schemas } from "../../../shared/api/types";

export type KvkConnection = Schemas["ShownKvkConnection"];

const connectionKey = ["kvk-connection"];

export const connectionQuery = queryOptions({
  queryKey: connectionKey,
  queryFn: ({ signal }) => unwrap(api.GET("/settings/kvk", { signal })),
});

export function useConnect() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (apiKey: string) => unwrap(api.PUT("/settings/kvk", { body: { api_key: apiKey } })),
    onSuccess: (connection) => {
      queryClient.setQueryData(connectionKey, connection);
      // A new customer can be found in the register from now on.
      void queryClient.invalidateQueries({ queryKey: meKey });
    },
  });
}

export function useDisconnect() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: () => unwrap(api.DELETE("/settings/kvk")),
    onSuccess: () => queryClient.setQueryData<KvkConnection>(connectionKey, { state: "not_connected" }),
    onSettled: () => {
      void queryClient.invalidateQueries({ queryKey: connectionKey });
      void queryClient.invalidateQueries({ queryKey: meKey });
    },
  });
}
