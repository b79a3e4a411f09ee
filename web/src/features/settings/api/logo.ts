// Reading and changing the merchant's logo.
import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { merchantChanged } from "../../../shared/access/me";
import { api, ifMatch, unwrap } from "../../../shared/api/client";
import { staleRecord } from "../../../shared/api/stale";
import type { Merchant, Schemas } from "../../../shared/api/types";

export type Logo = Schemas["Logo"];

/** The logo as an address of its content, which no policy of the page forbids. Its name follows from its content. */
export const logoQuery = (logo: Logo) =>
  queryOptions({
    queryKey: ["logo", logo.name],
    queryFn: async ({ signal }) => {
      const { media_type, data } = await unwrap(api.GET("/merchant/logo", { signal }));
      return `data:${media_type};base64,${data}`;
    },
    staleTime: Infinity,
  });

function useLogoChange<Input>(send: (version: number, input: Input) => Promise<Merchant>) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: async ({ seen, input }: { seen: Merchant; input: Input }) => {
      try {
        return await send(seen.version, input);
      } catch (error) {
        const current = staleRecord(error) as Merchant | null;
        // Sent again on the current version, because edits of other settings do not matter.
        if (current && hasSameLogo(current, seen)) return send(current.version, input);
        if (current) await merchantChanged(queryClient, current);
        throw error;
      }
    },
    onSuccess: (merchant) => merchantChanged(queryClient, merchant),
  });
}

const hasSameLogo = (one: Merchant, other: Merchant) =>
  one.logo?.name === other.logo?.name && one.former_logo?.name === other.former_logo?.name;

/** Sends the content of a file in base64. */
export const useReplaceLogo = () =>
  useLogoChange((version, data: string) =>
    unwrap(api.PUT("/merchant/logo", { params: { header: ifMatch(version) }, body: { data } })),
  );

export const useRemoveLogo = () =>
  useLogoChange((version) => unwrap(api.DELETE("/merchant/logo", { params: { header: ifMatch(version) } })));

/** Brings back the logo that the last change replaced or removed. */
export const useRestoreLogo = () =>
  useLogoChange((version) => unwrap(api.POST("/merchant/logo/restore", { params: { header: ifMatch(version) } })));
