// Removes a tag at once and offers to undo it; a failure of either shows a toast with Try again.
import type { Profile, Tag } from "../../shared/api/types";
import { notify } from "../../shared/components/toasts/notify";
import { useFailureToast } from "../../shared/hooks/useFailureToast";
import { useOnceAtATime } from "../../shared/hooks/useOnceAtATime";
import { useTranslation } from "../../shared/i18n/useTranslation";
import { useAssignTags } from "./api/tags";
import { withAgain, without } from "./changes";

export function useRemoveTag(profile: Profile): (tag: Tag) => void {
  const { t } = useTranslation();
  const { mutateAsync } = useAssignTags(profile.id);
  const failed = useFailureToast();

  const restore = (tag: Tag, before: readonly string[]) => {
    mutateAsync({ seen: profile, change: withAgain(tag.id, before) }).then(
      () => notify(t("states.undone")),
      (error: unknown) => failed(error, () => restore(tag, before)),
    );
  };
  const remove = (tag: Tag) => {
    const before = profile.tags;
    mutateAsync({ seen: profile, change: without(tag.id) }).then(
      () => {
        const undo = { label: t("actions.undo"), run: () => restore(tag, before), needs: [profile.id, tag.id] };
        notify(t("tags.removed", { name: tag.name }), undo);
      },
      (error: unknown) => failed(error, () => remove(tag)),
    );
  };
  return useOnceAtATime(remove);
}
