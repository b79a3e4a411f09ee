// The address map of the page.
import { Compass } from "lucide-react";
import { lazy, Suspense } from "react";
import { useTranslation } from "react-i18next";
import { Redirect, Route, Switch } from "wouter";
import { EmptyState } from "../shared/components/EmptyState";
import { usePageTitle } from "../shared/hooks/usePageTitle";

const CustomersPage = lazy(() => import("../features/customers/CustomersPage"));
const ProfileRoute = lazy(() => import("./profile/ProfileRoute"));

export function Routes() {
  return (
    <Suspense>
      <Switch>
        <Route path="/">
          <Redirect to="/customers" replace />
        </Route>
        <Route path="/customers" component={CustomersPage} />
        <Route path="/customers/:id/:section?" component={ProfileRoute} />
        <Route component={NotFound} />
      </Switch>
    </Suspense>
  );
}

function NotFound() {
  const { t } = useTranslation();
  usePageTitle(t("shell.notFoundTitle"));
  return (
    <>
      <h1 className="visually-hidden">{t("shell.notFoundTitle")}</h1>
      <EmptyState icon={Compass} title={t("shell.notFoundTitle")} text={t("shell.notFoundText")} />
    </>
  );
}
