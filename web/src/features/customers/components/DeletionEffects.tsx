// The effects of one way of deleting, from the API's dry run, for all of the customers together.
import type { UseQueryResult } from "@tanstack/react-query";
import type { Deletion } from "../../../shared/api/types";
import { Failure } from "../../../shared/components/states/Failure";
import { Skeleton } from "../../../shared/components/states/Skeleton";
import { dateOf } from "../../../shared/formats";
import { useTranslation } from "../../../shared/i18n/useTranslation";
import { effectsOf } from "../api/effectsOf";

export function DeletionEffects({ preview }: { preview: UseQueryResult<Deletion[]> }) {
  const { t, i18n } = useTranslation();
  if (preview.isError) return <Failure error={preview.error} retry={() => void preview.refetch()} />;
  const [first] = preview.data ?? [];
  if (!preview.data || !first) return <Skeleton lines={2} height={16} />;
  const until = dateOf(first.trashed.restorable_until, i18n.language);
  return (
    <ul>
      {effectsOf(preview.data).map(({ code, count }) => (
        <li key={code}>
          {t(count === 0 ? "customers.effects.nothing_linked" : `customers.effects.${code}`, { count, until })}
        </li>
      ))}
    </ul>
  );
}
