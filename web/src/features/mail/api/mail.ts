// A customer's mails: reading them and their contents, sending again, releasing, and allowing what was stopped.
import {
  type InfiniteData,
  infiniteQueryOptions,
  queryOptions,
  useMutation,
  useQueryClient,
} from "@tanstack/react-query";
import { customerTouched } from "../../../shared/api/afterChange";
import { api, unwrap } from "../../../shared/api/client";
import { customerKey } from "../../../shared/api/keys";
import type { Schemas } from "../../../shared/api/types";

export type Mail = Schemas["ShownMail"];
export type AddressHealth = Schemas["AddressHealth"];

const pageSize = 25;
// What becomes of a mail is reported within seconds, so a list with mails on their way is asked for again.
const whileOnItsWay = 3000;
const onItsWay: readonly Mail["state"][] = ["queued", "sending", "sent"];
const recently = 120_000;

export function mailsQuery(customerId: string) {
  return infiniteQueryOptions({
    queryKey: [...customerKey(customerId), "mails"],
    queryFn: ({ pageParam, signal }) => {
      const query = { limit: pageSize, ...(pageParam && { cursor: pageParam }) };
      const params = { path: { customer_id: customerId }, query };
      return unwrap(api.GET("/customers/{customer_id}/mails", { params, signal }));
    },
    initialPageParam: "",
    getNextPageParam: ({ next_cursor }) => next_cursor ?? undefined,
    refetchInterval: ({ state }) => {
      const mails = state.data?.pages.flatMap(({ items }) => items) ?? [];
      const moving = ({ state: at, created_at }: Mail) =>
        onItsWay.includes(at) && Date.now() - Date.parse(created_at) < recently;
      return mails.some(moving) && whileOnItsWay;
    },
  });
}

export function mailAddressesQuery(customerId: string) {
  return queryOptions({
    queryKey: [...customerKey(customerId), "mail_addresses"],
    queryFn: ({ signal }) => {
      const params = { path: { customer_id: customerId } };
      return unwrap(api.GET("/customers/{customer_id}/mails/addresses", { params, signal }));
    },
  });
}

export function mailContentsQuery(customerId: string, mailId: string) {
  return queryOptions({
    queryKey: [...customerKey(customerId), "mails", mailId],
    queryFn: ({ signal }) => {
      const params = { path: { customer_id: customerId, mail_id: mailId } };
      return unwrap(api.GET("/customers/{customer_id}/mails/{mail_id}/contents", { params, signal }));
    },
    // The link to its HTML ends after minutes, so each opening asks for a new one. What is open keeps its own, whatever
    // else of the customer is read again, because another link would load the frame again.
    enabled: ({ state }) => state.data === undefined,
    gcTime: 0,
  });
}

export function useCheckAddress(customerId: string) {
  return useMailChange(customerId, (key: string) => {
    const params = { path: { customer_id: customerId }, header: { "Idempotency-Key": key } };
    return unwrap(api.POST("/customers/{customer_id}/mails/check", { params }));
  });
}

export function useResendMail(customerId: string) {
  const queryClient = useQueryClient();
  return useMailChange(customerId, async ({ id, key }: { id: string; key: string }) => {
    const params = { path: { customer_id: customerId, mail_id: id }, header: { "Idempotency-Key": key } };
    const sent = await unwrap(api.POST("/customers/{customer_id}/mails/{mail_id}/resend", { params }));
    // The list shows it at once, so that a click before it is read again sends no second one.
    if (sent.id !== id) {
      queryClient.setQueryData(mailsQuery(customerId).queryKey, (data) => data && markedAsSentAgain(data, id, sent.id));
    }
    return sent;
  });
}

function markedAsSentAgain<Page extends { items: Mail[] }>(data: InfiniteData<Page>, id: string, as: string) {
  const mark = (mail: Mail) => (mail.id === id ? { ...mail, sent_again_as: as } : mail);
  return { ...data, pages: data.pages.map((page) => ({ ...page, items: page.items.map(mark) })) };
}

export function useReleaseMail(customerId: string) {
  return useMailChange(customerId, (id: string) => {
    const params = { path: { customer_id: customerId, mail_id: id } };
    return unwrap(api.POST("/customers/{customer_id}/mails/{mail_id}/release", { params }));
  });
}

export function useReleaseMails(customerId: string) {
  return useMailChange(customerId, () => {
    const params = { path: { customer_id: customerId } };
    return unwrap(api.POST("/customers/{customer_id}/mails/release", { params }));
  });
}

export function useClearSuppression(customerId: string) {
  return useMailChange(customerId, (email: string) => {
    const params = { path: { customer_id: customerId } };
    return unwrap(api.POST("/customers/{customer_id}/mails/clear-suppression", { params, body: { email } }));
  });
}

export function useAllowReminders(customerId: string) {
  return useMailChange(customerId, () => {
    const params = { path: { customer_id: customerId } };
    return unwrap(api.POST("/customers/{customer_id}/mails/allow-reminders", { params }));
  });
}

function useMailChange<Given, Answer>(customerId: string, mutationFn: (given: Given) => Promise<Answer>) {
  const queryClient = useQueryClient();
  return useMutation({ mutationFn, onSettled: () => customerTouched(queryClient, customerId) });
}
