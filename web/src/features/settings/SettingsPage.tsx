// The merchant's settings: the company, its team and its tags.
import { useTranslation } from "react-i18next";
import { Redirect } from "wouter";
import { NavigatedPage } from "../../shared/components/NavigatedPage";
import { usePageTitle } from "../../shared/hooks/usePageTitle";
import { CompanySection } from "./CompanySection";
import { TagsSection } from "./TagsSection";
import { TeamSection } from "./TeamSection";

const sections = [
  { id: "company", href: "/settings", Content: CompanySection },
  { id: "team", href: "/settings/team", Content: TeamSection },
  { id: "tags", href: "/settings/tags", Content: TagsSection },
] as const;

export default function SettingsPage({ section: wanted }: { section: string | undefined }) {
  const { t } = useTranslation();
  const href = wanted ? `/settings/${wanted}` : "/settings";
  const section = sections.find((candidate) => candidate.href === href);
  usePageTitle(section && t(`settings.${section.id}.title`), t("settings.title"));

  if (!section) return <Redirect to="/settings" replace />;
  return (
    <NavigatedPage
      title={t("settings.title")}
      label={t("settings.title")}
      parts={sections.map((part) => ({ href: part.href, label: t(`settings.${part.id}.title`) }))}
      current={section.href}
    >
      <section.Content />
    </NavigatedPage>
  );
}
