// Deletes without a confirmation and offers to undo it; a failure of either shows a toast with Try again.
import { notify } from "../components/toasts/notify";
import { useTranslation } from "../i18n/useTranslation";
import { useFailureToast } from "./useFailureToast";
import { useOnceAtATime } from "./useOnceAtATime";

interface Deletion<Item> {
  customerId: string;
  remove: (item: Item) => Promise<unknown>;
  restore: (item: Item) => Promise<unknown>;
  /** The toast after success. */
  removed: (item: Item) => string;
  restored: (item: Item) => string;
}

export function useDeleteWithUndo<Item>({
  customerId,
  remove,
  restore,
  removed,
  restored,
}: Deletion<Item>): (item: Item) => void {
  const { t } = useTranslation();
  const failed = useFailureToast();

  const undo = (item: Item) => {
    restore(item).then(
      () => notify(restored(item)),
      (error: unknown) => failed(error, () => undo(item)),
    );
  };
  const deleteItem = (item: Item) => {
    remove(item).then(
      () => notify(removed(item), { label: t("actions.undo"), run: () => undo(item), needs: [customerId] }),
      (error: unknown) => failed(error, () => deleteItem(item)),
    );
  };
  return useOnceAtATime(deleteItem);
}
