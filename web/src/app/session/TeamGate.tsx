// Shows the page to who is on the team; else why nothing can be shown, and the way out.
import { useQuery } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { meQuery } from "../../shared/access/me";
import { ApiError } from "../../shared/api/errors";
import { Button } from "../../shared/components/buttons/Button";
import { Notice } from "../../shared/components/states/Notice";
import { usePageTitle } from "../../shared/hooks/usePageTitle";
import { useErrorText } from "../../shared/i18n/useErrorText";
import { useTranslation } from "../../shared/i18n/useTranslation";
import { OutsidePage } from "./OutsidePage";
import { useSignOut } from "./useSignOut";

const offTheTeam = ["unknown_member", "no_longer_permitted"];

export function TeamGate({ children }: { children: ReactNode }) {
  const { error } = useQuery(meQuery);
  const outside = error instanceof ApiError && offTheTeam.includes(error.code);
  return outside ? <OffTheTeamPage refusal={error} /> : children;
}

function OffTheTeamPage({ refusal }: { refusal: ApiError }) {
  const { t } = useTranslation();
  const { textOf } = useErrorText();
  const [failed, setFailed] = useState(false);
  const { signOut, question } = useSignOut(() => setFailed(true));
  usePageTitle(t("shell.noTeam"));
  return (
    <OutsidePage title={t("shell.noTeam")} text={textOf(refusal)}>
      {failed && (
        <Notice tone="bad">
          <p>{textOf(ApiError.unreachable())}</p>
        </Notice>
      )}
      <Button look="primary" autoFocus onClick={signOut}>
        {t("shell.signOut")}
      </Button>
      {question}
    </OutsidePage>
  );
}
