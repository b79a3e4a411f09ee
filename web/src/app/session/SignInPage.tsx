// The door: one button to the sign-in page, back to where the member wanted to be.
import { useState } from "react";
import { Button } from "../../shared/components/buttons/Button";
import { Notice } from "../../shared/components/states/Notice";
import { usePageTitle } from "../../shared/hooks/usePageTitle";
import { useTranslation } from "../../shared/i18n/useTranslation";
import { endedBy } from "./browserSession";
import { OutsidePage } from "./OutsidePage";
import { session } from "./session";

export function SignInPage({ refused }: { refused: boolean }) {
  const { t } = useTranslation();
  const [leaving, setLeaving] = useState(false);
  const [failed, setFailed] = useState(refused);
  const ended = endedBy();
  usePageTitle(t("shell.signIn"));

  const leave = () => {
    const { pathname, search } = window.location;
    setLeaving(true);
    session.signIn(pathname + search).catch(() => {
      setLeaving(false);
      setFailed(true);
    });
  };
  return (
    <OutsidePage title={t("shell.welcome")} text={t("shell.pitch")}>
      {failed ? (
        <Notice tone="bad">
          <p>{t("shell.signInRefused")}</p>
        </Notice>
      ) : (
        ended && (
          <Notice tone="info">
            <p>{t(`shell.sessionEnded.${ended}`)}</p>
          </Notice>
        )
      )}
      <Button look="primary" autoFocus disabled={leaving} onClick={leave}>
        {t("shell.signIn")}
      </Button>
    </OutsidePage>
  );
}
