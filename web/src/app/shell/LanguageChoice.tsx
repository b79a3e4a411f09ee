// The three languages by their own names, for those who are not signed in yet.
import { chooseLanguage } from "../../shared/i18n/i18n";
import { languageNames, languages } from "../../shared/i18n/languages";
import { useTranslation } from "../../shared/i18n/useTranslation";
import styles from "./LanguageChoice.module.css";

export function LanguageChoice() {
  const { t, i18n } = useTranslation();
  return (
    <div className={styles.languages} role="group" aria-label={t("shell.language")}>
      {languages.map((language) => (
        <button
          key={language}
          type="button"
          lang={language}
          aria-pressed={i18n.language === language}
          onClick={() => void chooseLanguage(language)}
        >
          {languageNames[language]}
        </button>
      ))}
    </div>
  );
}
