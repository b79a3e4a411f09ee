// The API key of a vendor, such as Mollie or KVK: reading what is shown of it, entering and removing it.
import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { meKey } from "../../../shared/api/keys";

export interface ShownKey {
  state: string;
  last_four?: string | null;
  connected_at?: string | null;
  connected_by?: string | null;
}

export interface VendorKey<Shown extends ShownKey = ShownKey> {
  /** The name of what is kept of the answers. */
  name: string;
  /** Where the words for it are. */
  words: "settings.mollie" | "kvkKey";
  read: (signal: AbortSignal) => Promise<Shown>;
  enter: (apiKey: string) => Promise<Shown>;
  remove: () => Promise<unknown>;
}

export const keyQuery = <Shown extends ShownKey>({ name, read }: VendorKey<Shown>) =>
  queryOptions({ queryKey: [name], queryFn: ({ signal }) => read(signal) });

export function useEnterKey({ name, enter }: VendorKey) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: enter,
    onSuccess: (shown) => {
      queryClient.setQueryData([name], shown);
      // Whether there is a key, and whether it is broken, shows on other pages, too.
      void queryClient.invalidateQueries({ queryKey: meKey });
    },
  });
}

export function useRemoveKey({ name, remove }: VendorKey) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: remove,
    onSuccess: () => queryClient.setQueryData<ShownKey>([name], { state: "not_connected" }),
    onSettled: () => {
      void queryClient.invalidateQueries({ queryKey: [name] });
      void queryClient.invalidateQueries({ queryKey: meKey });
    },
  });
}
