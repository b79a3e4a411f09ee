// Reading, entering and removing the key of Mollie.
import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { api, unwrap } from "../../../shared/api/client";
import { meKey } from "../../../shared/api/keys";
import type { Schemas } from "../../../shared/api/types";

export type Connection = Schemas["ShownConnection"];

const connectionKey = ["mollie-connection"];

export const connectionQuery = queryOptions({
  queryKey: connectionKey,
  queryFn: ({ signal }) => unwrap(api.GET("/settings/mollie", { signal })),
});

export function useConnect() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (apiKey: string) => unwrap(api.PUT("/settings/mollie", { body: { api_key: apiKey } })),
    onSuccess: (connection) => {
      queryClient.setQueryData(connectionKey, connection);
      // The banner of a broken connection goes.
      void queryClient.invalidateQueries({ queryKey: meKey });
    },
  });
}

export function useDisconnect() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: () => unwrap(api.DELETE("/settings/mollie")),
    onSuccess: () => queryClient.setQueryData<Connection>(connectionKey, { state: "not_connected" }),
    onSettled: () => {
      void queryClient.invalidateQueries({ queryKey: connectionKey });
      void queryClient.invalidateQueries({ queryKey: meKey });
    },
  });
}
