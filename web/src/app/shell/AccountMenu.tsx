// The member's own choices: theme, language, keys, signing out. A native popover: Escape and a click beside it close it.
import { useId, useRef } from "react";
import { Link, useLocation } from "wouter";
import { useMe } from "../../shared/access/me";
import { ApiError } from "../../shared/api/errors";
import { RadioField } from "../../shared/components/fields/fields";
import { initials } from "../../shared/formats";
import { useFailureToast } from "../../shared/hooks/useFailureToast";
import { chooseLanguage } from "../../shared/i18n/i18n";
import { languageNames, languages, type UiLanguage } from "../../shared/i18n/languages";
import { useTranslation } from "../../shared/i18n/useTranslation";
import { chooseTheme, themes, usePreference } from "../../shared/preferences";
import { useSignOut } from "../session/useSignOut";
import styles from "./AccountMenu.module.css";
import { openOverlay } from "./overlay";
import { places } from "./places";

export function AccountMenu() {
  const { t } = useTranslation();
  const me = useMe();
  const id = useId();
  const panel = useRef<HTMLDivElement>(null);
  const tellFailure = useFailureToast();
  const { signOut, question } = useSignOut((retry) => tellFailure(ApiError.unreachable(), retry));
  const name = me?.member.name ?? "";
  const showKeys = () => {
    panel.current?.hidePopover();
    openOverlay("keys");
  };

  const leave = () => {
    panel.current?.hidePopover();
    signOut();
  };

  return (
    <>
      <button
        type="button"
        className={styles.trigger}
        popoverTarget={id}
        aria-label={t("shell.account", { name })}
        data-initials={initials(name)}
      />
      <div id={id} ref={panel} popover="auto" className={styles.panel}>
        <Who />
        <Places onLeave={() => panel.current?.hidePopover()} />
        <Choices />
        <div className={styles.group}>
          <button type="button" className={styles.item} onClick={showKeys}>
            {t("shell.keys.title")}
            <kbd aria-hidden>?</kbd>
          </button>
          <button type="button" className={styles.item} onClick={leave}>
            {t("shell.signOut")}
          </button>
        </div>
      </div>
      {question}
    </>
  );
}

function Who() {
  const { t } = useTranslation();
  const me = useMe();
  if (!me) return null;
  return (
    <div className={styles.who}>
      <strong>{me.member.name}</strong>
      <span>{me.member.email}</span>
      <span>
        {t(`shell.roles.${me.member.role}`)} · {me.merchant.name}
      </span>
    </div>
  );
}

/** On a phone, which has no room for the rail. */
function Places({ onLeave }: { onLeave: () => void }) {
  const { t } = useTranslation();
  const [location] = useLocation();
  return (
    <nav className={`${styles.group} ${styles.places}`} aria-label={t("shell.main")}>
      {places.map(({ path, icon: Icon, label }) => (
        <Link
          key={path}
          href={path}
          className={styles.item}
          aria-current={location.startsWith(path) ? "page" : undefined}
          onClick={onLeave}
        >
          {t(label)}
          <Icon size={18} strokeWidth={1.6} aria-hidden />
        </Link>
      ))}
    </nav>
  );
}

function Choices() {
  const { t, i18n } = useTranslation();
  const theme = usePreference("theme");
  return (
    <>
      <div className={styles.group}>
        <RadioField
          label={t("shell.theme")}
          value={theme}
          options={themes.map((value) => ({ value, label: t(`shell.themes.${value}`) }))}
          onChange={chooseTheme}
        />
      </div>
      <div className={styles.group}>
        <RadioField
          label={t("shell.language")}
          value={i18n.language as UiLanguage}
          options={languages.map((value) => ({ value, label: languageNames[value] }))}
          onChange={(language) => void chooseLanguage(language)}
        />
      </div>
    </>
  );
}
