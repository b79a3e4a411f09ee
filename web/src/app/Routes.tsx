// The routes of the page. The list and the profile are in the start bundle, because loading either later costs a round trip.
import { Compass } from "lucide-react";
import { Suspense } from "react";
import { Link, Redirect, Route, Switch } from "wouter";
import buttons from "../shared/components/buttons/Button.module.css";
import { EmptyState } from "../shared/components/states/EmptyState";
import { CustomersPage } from "../features/customers/CustomersPage";
import { Skeleton } from "../shared/components/states/Skeleton";
import { usePageTitle } from "../shared/hooks/usePageTitle";
import { useTranslation } from "../shared/i18n/useTranslation";
import { HelpPage, SettingsPage, TrashPage } from "./pages";
import { ProfileRoute } from "./profile/ProfileRoute";

export function Routes() {
  return (
    <Suspense fallback={<Skeleton lines={8} height={22} />}>
      <Pages />
    </Suspense>
  );
}

function Pages() {
  return (
    <Switch>
      <Route path="/">
        <Redirect to="/customers" replace />
      </Route>
      <Route path="/customers" component={CustomersPage} />
      <Route path="/customers/trash">
        <TrashPage />
      </Route>
      <Route path="/customers/:id/:section?/:record?/:act?" component={ProfileRoute} />
      <Route path="/settings/:section?">{({ section }) => <SettingsPage section={section} />}</Route>
      <Route path="/help/:topic?">{({ topic }) => <HelpPage topic={topic} />}</Route>
      <Route component={NotFound} />
    </Switch>
  );
}

function NotFound() {
  const { t } = useTranslation();
  usePageTitle(t("shell.notFoundTitle"));
  return (
    <>
      <h1 className="visually-hidden">{t("shell.notFoundTitle")}</h1>
      <EmptyState icon={Compass} title={t("shell.notFoundTitle")} text={t("shell.notFoundText")}>
        <Link href="/customers" className={buttons.button}>
          {t("profile.toCustomers")}
        </Link>
      </EmptyState>
    </>
  );
}
