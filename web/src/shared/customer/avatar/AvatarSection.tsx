// The avatar of a business with a website: looks for the logo of what was typed, and takes or removes it.
import { useQuery } from "@tanstack/react-query";
import { Check } from "lucide-react";
import { useRef, useState } from "react";
import { useMe } from "../../access/me";
import { api, unwrap } from "../../api/client";
import { asApiError } from "../../api/errors";
import type { Schemas } from "../../api/types";
import { Button } from "../../components/buttons/Button";
import { useDebounced } from "../../hooks/useDebounced";
import { useTranslation } from "../../i18n/useTranslation";
import { Avatar as Initials } from "../Avatar";
import { FieldGroup } from "../form/FieldGroup";
import type { CustomerForm } from "../customerForm";
import styles from "./AvatarSection.module.css";
import { addressOf, type Avatar, useShowsAvatars } from "./pictures";
import type { AvatarChoice } from "./useAvatarChoice";

interface AvatarSectionProps {
  form: Pick<CustomerForm, "kind" | "website" | "company_name">;
  /** As it is saved. */
  avatar?: Avatar | null | undefined;
  choice: AvatarChoice;
  onChoose: (choice: AvatarChoice) => void;
}

/** How long a member pauses before what they type is looked up. */
const pause = 700;

export function AvatarSection({ form, ...props }: AvatarSectionProps) {
  const shows = useShowsAvatars();
  const website = form.website.trim();
  if (!shows || form.kind !== "business" || !website) return null;
  return <Section website={website} name={form.company_name} {...props} />;
}

type SectionProps = Omit<AvatarSectionProps, "form"> & { website: string; name: string };

function Section({ website, name, avatar, choice, onChoose }: SectionProps) {
  const { t } = useTranslation();
  const settled = useDebounced(website, pause);
  const [removedFor, setRemovedFor] = useState<string>();
  const act = useRef<HTMLButtonElement>(null);
  const status = useRef<HTMLParagraphElement>(null);
  const look = useQuery({
    queryKey: ["avatar-preview", settled],
    queryFn: ({ signal }) => unwrap(api.POST("/avatar-previews", { body: { website: settled }, signal })),
    staleTime: Infinity,
    retry: false,
  });
  const isLooking = look.isFetching || settled !== website;
  const picture = isLooking ? undefined : look.data?.picture;
  const current = choice === undefined ? avatar?.name : choice;
  const isChosen = Boolean(picture) && current === picture?.name;
  const outcome = outcomeOf(look);
  const isRemoved = !isLooking && !current && (removedFor === website || choice === null);
  const canChoose = picture && !isChosen;
  const choose = () => {
    if (picture) onChoose(picture.name);
  };
  const remove = () => {
    onChoose(avatar ? null : undefined);
    setRemovedFor(website);
    // Without a picture to choose, the button goes.
    (picture ? act : status).current?.focus();
  };
  const retry = () => {
    status.current?.focus();
    void look.refetch();
  };
  return (
    <FieldGroup title={t("avatar.title")}>
      <div className={styles.section}>
        <div className={`${styles.frame} ${isChosen ? styles.chosen : ""}`}>
          {picture && !isRemoved ? (
            <img className={styles.picture} src={addressOf(picture)} alt={t("avatar.alt", { website })} />
          ) : isLooking ? (
            <span className={styles.picture} aria-hidden />
          ) : (
            <Initials size="large" name={name} />
          )}
          {isChosen && <Check className={styles.check} size={20} aria-hidden />}
        </div>
        <div className={styles.beside}>
          <p ref={status} role="status" tabIndex={-1}>
            {isLooking
              ? t("avatar.looking")
              : isRemoved
                ? t("avatar.removed")
                : t(`avatar.outcomes.${isChosen ? "chosen" : outcome}`)}
          </p>
          <div className={styles.acts}>
            {(canChoose || current) && (
              // One button, so that the focus stays on it when it chose or removed.
              <Button ref={act} look={canChoose ? "plain" : "quiet"} onClick={canChoose ? choose : remove}>
                {t(canChoose ? "avatar.choose" : "avatar.remove")}
              </Button>
            )}
            {canChoose && current && (
              <Button look="quiet" onClick={remove}>
                {t("avatar.remove")}
              </Button>
            )}
            {!isLooking && outcome === "unavailable" && <Button onClick={retry}>{t("actions.retry")}</Button>}
          </div>
          <Credit />
        </div>
      </div>
    </FieldGroup>
  );
}

type Outcome = Schemas["AvatarPreview"]["outcome"] | "limited";

const failures: Partial<Record<number, Outcome>> = { 422: "none", 429: "limited" };

/** A request that is refused as invalid has a website that cannot be read; the form shows that when it is saved. */
function outcomeOf({ data, error }: { data: { outcome: Outcome } | undefined; error: unknown }): Outcome {
  if (error) return failures[asApiError(error).status] ?? "unavailable";
  return data?.outcome ?? "none";
}

/** unavatar.io wants to be named by who uses it without a key. */
function Credit() {
  const { t } = useTranslation();
  if (useMe()?.merchant.avatar_source !== "unavatar") return null;
  return (
    <a className={styles.credit} href="https://unavatar.io" target="_blank" rel="noreferrer">
      {t("avatar.credit")}
    </a>
  );
}
