// The pictures of avatars, as addresses of their content, which no policy of the page forbids.
import { queryOptions, useQuery } from "@tanstack/react-query";
import { useMe } from "../../access/me";
import { api, unwrap } from "../../api/client";
import type { Schemas } from "../../api/types";

export type Avatar = Schemas["Avatar"];
type Picture = Schemas["AvatarFile"];

export const addressOf = ({ media_type, data }: Picture) => `data:${media_type};base64,${data}`;

/** Whether the merchant shows logos: until it chooses where to look for them, everybody has initials. */
export function useShowsAvatars(): boolean {
  return (useMe()?.merchant.avatar_source ?? "off") !== "off";
}

/** A picture's name follows from its content, so it never changes. */
const pictureQuery = (customerId: string, name: string) =>
  queryOptions({
    queryKey: ["avatar", name],
    queryFn: async ({ signal }) => {
      const params = { path: { customer_id: customerId } };
      return addressOf(await unwrap(api.GET("/customers/{customer_id}/avatar", { params, signal })));
    },
    staleTime: Infinity,
  });

/** The picture of a customer, undefined for initials. */
export function usePicture(customerId: string, avatar: Avatar | null | undefined): string | undefined {
  const shows = useShowsAvatars();
  const enabled = shows && Boolean(avatar);
  return useQuery({ ...pictureQuery(customerId, avatar?.name ?? ""), enabled }).data;
}

export const picturesKey = ["avatars"] as const;

/** The pictures of the customers of a list, by their ids. */
export function usePictures(customerIds: readonly string[]): ReadonlyMap<string, string> {
  const enabled = useShowsAvatars() && customerIds.length > 0;
  const ids = customerIds.join(",");
  const { data = none } = useQuery({
    queryKey: [...picturesKey, ids],
    queryFn: async ({ signal }) => {
      const { items } = await unwrap(api.GET("/avatars", { params: { query: { customer_ids: ids } }, signal }));
      return new Map(items.map(({ customer_id, picture }) => [customer_id, addressOf(picture)]));
    },
    enabled,
  });
  return data;
}

const none: ReadonlyMap<string, string> = new Map();
