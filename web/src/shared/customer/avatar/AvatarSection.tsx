// The avatar of a business with a website: looks for the logo of what was typed, and takes or removes it.
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useMe } from "../../access/me";
import { api, unwrap } from "../../api/client";
import { Button } from "../../components/Button";
import { useDebounced } from "../../hooks/useDebounced";
import { FieldGroup } from "../form/FieldGroup";
import type { CustomerForm } from "../customerForm";
import styles from "./AvatarSection.module.css";
import { addressOf, type Avatar, useShowsAvatars } from "./pictures";
import type { AvatarChoice } from "./useAvatarChoice";

interface AvatarSectionProps {
  form: Pick<CustomerForm, "kind" | "website">;
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
  return <Section website={website} {...props} />;
}

function Section({ website, avatar, choice, onChoose }: Omit<AvatarSectionProps, "form"> & { website: string }) {
  const { t } = useTranslation();
  const settled = useDebounced(website, pause);
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
  return (
    <FieldGroup title={t("avatar.title")}>
      <div className={styles.section}>
        {picture ? (
          <img className={styles.picture} src={addressOf(picture)} alt={t("avatar.alt", { website })} />
        ) : (
          <span className={styles.picture} aria-hidden />
        )}
        <div className={styles.beside}>
          <p role="status">
            {isLooking ? t("avatar.looking") : t(`avatar.outcomes.${isChosen ? "chosen" : outcomeOf(look.data)}`)}
          </p>
          <div className={styles.acts}>
            {picture && !isChosen && <Button onClick={() => onChoose(picture.name)}>{t("avatar.choose")}</Button>}
            {!isLooking && look.data?.outcome === "unavailable" && (
              <Button onClick={() => void look.refetch()}>{t("actions.retry")}</Button>
            )}
            {current && (
              <Button look="quiet" onClick={() => onChoose(avatar ? null : undefined)}>
                {t("avatar.remove")}
              </Button>
            )}
          </div>
          <Credit />
        </div>
      </div>
    </FieldGroup>
  );
}

/** A refused request is one whose website cannot be read; the form says so when it is saved. */
const outcomeOf = (look: { outcome: "found" | "none" | "refused" | "unavailable" | "off" } | undefined) =>
  look?.outcome ?? "none";

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
