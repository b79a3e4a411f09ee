// The help: a short page for each topic, and a list of them.
import { useQuery } from "@tanstack/react-query";
import { Link, Redirect } from "wouter";
import { Failure } from "../../shared/components/states/Failure";
import { NavigatedPage } from "../../shared/components/layout/NavigatedPage";
import { Skeleton } from "../../shared/components/states/Skeleton";
import { helpPath, helpTopics } from "../../shared/help";
import { usePageTitle } from "../../shared/hooks/usePageTitle";
import type { UiLanguage } from "../../shared/i18n/languages";
import { useTranslation } from "../../shared/i18n/useTranslation";
import { helpQuery } from "./api";
import surface from "../../shared/components/layout/Surface.module.css";
import styles from "./HelpPage.module.css";
import type { HelpText, HelpTexts } from "./pages/HelpText";

export default function HelpPage({ topic: wanted }: { topic: string | undefined }) {
  const { t, i18n } = useTranslation();
  const texts = useQuery(helpQuery(i18n.language as UiLanguage));
  const topic = helpTopics.find((candidate) => candidate === wanted);
  const title = topic ? t(`help.topics.${topic}`) : t("help.title");
  usePageTitle(topic && title, t("help.title"));

  if (wanted && !topic) return <Redirect to="/help" replace />;
  return (
    <NavigatedPage
      title={title}
      label={t("help.title")}
      parts={helpTopics.map((part) => ({ href: helpPath(part), label: t(`help.topics.${part}`) }))}
      current={topic && helpPath(topic)}
    >
      {texts.isPending ? (
        <Skeleton lines={8} height={20} />
      ) : !texts.data ? (
        <Failure error={texts.error} retry={() => void texts.refetch()} />
      ) : topic ? (
        <Article text={texts.data[topic]} />
      ) : (
        <Contents texts={texts.data} />
      )}
    </NavigatedPage>
  );
}

function Contents({ texts }: { texts: HelpTexts }) {
  const { t } = useTranslation();
  return (
    <div className={styles.contents}>
      {helpTopics.map((topic) => (
        <section key={topic} className={`${surface.surface} ${styles.card}`}>
          <h2>
            <Link href={helpPath(topic)}>{t(`help.topics.${topic}`)}</Link>
          </h2>
          <p>{texts[topic].intro}</p>
        </section>
      ))}
    </div>
  );
}

function Article({ text }: { text: HelpText }) {
  return (
    <article className={`${surface.surface} ${styles.card} ${styles.article}`}>
      <p>{text.intro}</p>
      {text.sections.map((section) => (
        <section key={section.title}>
          <h2>{section.title}</h2>
          <ul>
            {section.points.map((point) => (
              <li key={point}>{point}</li>
            ))}
          </ul>
        </section>
      ))}
    </article>
  );
}
