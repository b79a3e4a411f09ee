// The merchant’s settings: the company, its invoices, mail, Mollie, KVK and tax classes, its team and its tags.
import { Suspense } from "react";
import { Redirect } from "wouter";
import { Contained } from "../../shared/components/boundaries/Contained";
import { NavigatedPage } from "../../shared/components/layout/NavigatedPage";
import { Skeleton } from "../../shared/components/states/Skeleton";
import { usePageTitle } from "../../shared/hooks/usePageTitle";
import { useTranslation } from "../../shared/i18n/useTranslation";
import { onDemand } from "../../shared/onDemand";
import { CompanySection } from "./components/CompanySection";
import { InvoicesSection } from "./components/InvoicesSection";
import { MollieSection } from "./components/MollieSection";
import { TaxClassesSection } from "./components/TaxClassesSection";
import { settingsParts } from "./parts";
import { TagsSection } from "./components/TagsSection";
import { TeamSection } from "./components/TeamSection";

const KvkSection = onDemand(() => import("./kvk/KvkSection"), "kvk");

const MailSection = onDemand(() => import("./sending/MailSection"), "sending");

const RemindersSection = onDemand(() => import("./reminding/RemindersSection"), "reminding");

const contents = {
  company: CompanySection,
  invoices: InvoicesSection,
  mail: MailSection,
  reminders: RemindersSection,
  mollie: MollieSection,
  kvk: KvkSection,
  tax_classes: TaxClassesSection,
  team: TeamSection,
  tags: TagsSection,
};

export default function SettingsPage({ section: wanted }: { section: string | undefined }) {
  const { t } = useTranslation();
  const address = wanted ? `/settings/${wanted}` : "/settings";
  const part = settingsParts.find((candidate) => candidate.href === address);
  usePageTitle(part && t(`settings.${part.id}.title`), t("settings.title"));

  if (!part) return <Redirect to="/settings" replace />;
  const Content = contents[part.id];
  return (
    <NavigatedPage
      title={t("settings.title")}
      label={t("settings.title")}
      parts={settingsParts.map(({ id, href }) => ({ href, label: t(`settings.${id}.title`) }))}
      current={part.href}
    >
      <Contained key={part.id}>
        <Suspense fallback={<Skeleton lines={5} height={22} />}>
          <Content />
        </Suspense>
      </Contained>
    </NavigatedPage>
  );
}
