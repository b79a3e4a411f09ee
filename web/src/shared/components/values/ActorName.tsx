// The actor of a change: a colleague by name, the system, or the customer.
import type { Actor } from "../../api/types";
import { useTranslation } from "../../i18n/useTranslation";

export function ActorName({ actor }: { actor: Actor }) {
  const { t } = useTranslation();
  return <span>{actor.kind === "member" ? actor.name : t(`actors.${actor.kind}`)}</span>;
}
