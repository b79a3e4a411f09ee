// The customer's own section: cards of person, business, address, payment and tax, and those that other sections add.
import type { ReactNode } from "react";
import type { Profile } from "../../shared/api/types";
import { Contained } from "../../shared/components/boundaries/Contained";
import { AddressCard } from "./components/AddressCard";
import { BusinessCard } from "./components/BusinessCard";
import styles from "./CustomerSection.module.css";
import { FootnotesCard } from "./components/FootnotesCard";
import { PersonalCard } from "./components/PersonalCard";
import { PreferencesCard } from "./components/PreferencesCard";
import { TaxCard } from "./components/TaxCard";

interface CustomerSectionProps {
  profile: Profile;
  /** The check of the VAT number, which is another feature's. */
  vatCheck: ReactNode;
  children: ReactNode;
}

export function CustomerSection({ profile, vatCheck, children }: CustomerSectionProps) {
  return (
    <div className={styles.cards}>
      <Contained at={profile}>
        {profile.kind === "business" && <BusinessCard profile={profile} />}
        <PersonalCard profile={profile} />
        <AddressCard profile={profile} />
        <PreferencesCard profile={profile} />
        <TaxCard profile={profile} check={vatCheck} />
        {profile.footnotes && <FootnotesCard footnotes={profile.footnotes} />}
      </Contained>
      <div className={styles.wide}>
        <Contained at={profile}>{children}</Contained>
      </div>
    </div>
  );
}
