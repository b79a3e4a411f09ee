// The address map of the page.
import { Compass } from "lucide-react";
import { useTranslation } from "react-i18next";
import { Redirect, Route, Switch } from "wouter";
import { EmptyState } from "../shared/components/EmptyState";
import { CustomersPage } from "../features/customers/CustomersPage";
import { usePageTitle } from "../shared/hooks/usePageTitle";
import { ProfileRoute } from "./profile/ProfileRoute";

// The list and the profile start with the page: together they are a tenth of it, and fetching one later would cost a round trip.

export function Routes() {
  return (
    <Switch>
      <Route path="/">
        <Redirect to="/customers" replace />
      </Route>
      <Route path="/customers" component={CustomersPage} />
      <Route path="/customers/:id/:section?" component={ProfileRoute} />
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
      <EmptyState icon={Compass} title={t("shell.notFoundTitle")} text={t("shell.notFoundText")} />
    </>
  );
}
