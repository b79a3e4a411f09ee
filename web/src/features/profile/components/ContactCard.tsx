// How to reach the customer: the map of their country, phone numbers, e-mail, website and addresses.
import { useMe } from "../../../shared/access/me";
import type { Profile } from "../../../shared/api/types";
import { CopyButton } from "../../../shared/components/buttons/CopyButton";
import { Detail, Details } from "../../../shared/components/values/Details";
import surface from "../../../shared/components/layout/Surface.module.css";
import cards from "../../../shared/components/layout/Card.module.css";
import { Reachable, Website } from "../../../shared/components/values/Reachable";
import { phoneNumber } from "../../../shared/formats";
import { useTranslation } from "../../../shared/i18n/useTranslation";
import type { SidebarSlots } from "../parts";
import { SavedAddresses } from "./SavedAddresses";

export function ContactCard({ profile, Map }: { profile: Profile } & Pick<SidebarSlots, "Map">) {
  const { t } = useTranslation();
  const features = useMe()?.merchant.features;
  const { address, website } = profile;
  return (
    <section className={`${surface.surface} ${cards.card}`} aria-label={t("profile.contact")}>
      {address && features?.contact_map && <Map country={address.country} />}
      <header className={cards.head}>
        <h2>{t("profile.contact")}</h2>
      </header>
      <div className={cards.body}>
        <Details>
          <Way label={t("fields.email")} value={profile.email} scheme="mailto" />
          <Way label={t("fields.phone")} value={profile.phone} scheme="tel" />
          {profile.mobile && <Way label={t("fields.mobile")} value={profile.mobile} scheme="tel" />}
          {profile.fax && features?.fax_number && <Detail label={t("fields.fax")}>{phoneNumber(profile.fax)}</Detail>}
          {website && (
            <Detail label={t("fields.website")}>
              <Website url={website} />
            </Detail>
          )}
        </Details>
        <SavedAddresses profile={profile} />
      </div>
    </section>
  );
}

interface WayProps {
  label: string;
  value: string | null;
  scheme: "mailto" | "tel";
}

function Way({ label, value, scheme }: WayProps) {
  const { t } = useTranslation();
  if (!value) return <Detail label={label}>{t("states.never")}</Detail>;
  return (
    <Detail label={label}>
      <Reachable value={value} scheme={scheme} />
      <CopyButton value={value} what={label} />
    </Detail>
  );
}
