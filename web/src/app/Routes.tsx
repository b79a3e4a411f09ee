// The address map of the page.
import { Compass } from "lucide-react";
import { lazy, Suspense } from "react";
import { useTranslation } from "react-i18next";
import { Redirect, Route, Switch } from "wouter";
import { EmptyState } from "../shared/components/EmptyState";
import { usePageTitle } from "../shared/hooks/usePageTitle";

const customers = () => import("../features/customers/CustomersPage");
const profile = () => import("./profile/ProfileRoute");

const CustomersPage = lazy(customers);
const ProfileRoute = lazy(profile);

/** Fetches the code of the page at an address, while the rest of the start is still under way. */
export function preloadPage(path: string): void {
  void (/^\/customers\/./u.test(path) ? profile() : customers());
}

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
