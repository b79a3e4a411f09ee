// Making, changing and deleting the merchant's tags.
import { type QueryClient, useMutation, useQueryClient } from "@tanstack/react-query";
import { api, unwrap } from "../../../shared/api/client";
import { customersKey, tagsKey } from "../../../shared/api/keys";
import type { Tag, TagDraft } from "../../../shared/api/types";
import { withdrawOffers } from "../../../shared/components/toasts/notify";

function tagsChanged(queryClient: QueryClient): void {
  void queryClient.invalidateQueries({ queryKey: tagsKey });
  // The rows that a tag filter finds may have changed as well.
  void queryClient.invalidateQueries({ queryKey: customersKey });
}

/** The Idempotency-Key of one form, so that sending it twice creates one tag. */
export function useSaveTag(tag: Tag | null, idempotencyKey: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (body: TagDraft) =>
      tag
        ? unwrap(api.PATCH("/tags/{tag_id}", { params: { path: { tag_id: tag.id } }, body }))
        : unwrap(api.POST("/tags", { params: { header: { "Idempotency-Key": idempotencyKey } }, body })),
    onSettled: () => tagsChanged(queryClient),
  });
}

export function useDeleteTag() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (tag: Tag) => unwrap(api.DELETE("/tags/{tag_id}", { params: { path: { tag_id: tag.id } } })),
    onSuccess: (_answer, { id }) => withdrawOffers(id),
    onSettled: () => tagsChanged(queryClient),
  });
}
