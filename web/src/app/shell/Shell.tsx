// The frame: rail, top bar, the page, and what opens over it.
import { type ReactNode, Suspense, useRef } from "react";
import { useLocation } from "wouter";
import { useMe } from "../../shared/access/me";
import { useTranslation } from "../../shared/i18n/useTranslation";
import { MollieBanner, usePagePrefetch } from "../pages";
import { useSessionNotice } from "../session/notices";
import { ErrorBoundary } from "./ErrorBoundary";
import { OfflineBanner } from "./OfflineBanner";
import { Overlays } from "./Overlays";
import { Rail } from "./Rail";
import styles from "./Shell.module.css";
import { TopBar } from "./TopBar";
import { useNavigationFocus } from "./useNavigationFocus";
import { useShellCommands } from "./useShellCommands";

export function Shell({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  const [path] = useLocation();
  const main = useRef<HTMLElement>(null);
  useNavigationFocus(main);
  useShellCommands();
  usePagePrefetch();
  useSessionNotice();
  const isBroken = Boolean(useMe()?.merchant.mollie_broken_at);

  return (
    <div className={styles.shell}>
      <a className={styles.skip} href="#content">
        {t("shell.skip")}
      </a>
      <Rail />
      <div className={styles.right}>
        <TopBar />
        <OfflineBanner />
        {isBroken && (
          <Suspense>
            <MollieBanner />
          </Suspense>
        )}
        <main id="content" ref={main} tabIndex={-1} className={styles.main}>
          <ErrorBoundary at={path}>{children}</ErrorBoundary>
        </main>
      </div>
      <Overlays />
    </div>
  );
}
