// What a customer was mailed and what became of it, with the ways to send again, to release and to clear an address.
import { useInfiniteQuery } from "@tanstack/react-query";
import { Mail as MailIcon, MailCheck, Send } from "lucide-react";
import { useState } from "react";
import { useWhyNot } from "../../shared/access/useWhyNot";
import type { Profile } from "../../shared/api/types";
import { Button } from "../../shared/components/buttons/Button";
import { DataTable } from "../../shared/components/lists/DataTable";
import { EmptyState } from "../../shared/components/states/EmptyState";
import { PagedPanel } from "../../shared/components/lists/PagedPanel";
import { useTranslation } from "../../shared/i18n/useTranslation";
import { type Mail, mailsQuery } from "./api/mail";
import { AddressProblems } from "./components/AddressProblems";
import { AskDialog } from "./components/AskDialog";
import { DeclinedReminders } from "./components/DeclinedReminders";
import { MailDialog } from "./components/MailDialog";
import styles from "./MailSection.module.css";
import { useMailActs } from "./useMailActs";
import { useMailColumns } from "./useMailColumns";

export default function MailSection({ profile }: { profile: Profile }) {
  const { t } = useTranslation();
  const customerId = profile.id;
  const forbidden = useWhyNot()("mails:write");
  const query = useInfiniteQuery(mailsQuery(customerId));
  const { onCheck, onReleaseAll, onResend, onRelease } = useMailActs(customerId);
  const [shown, setShown] = useState<Mail | null>(null);
  const [testing, setTesting] = useState(false);
  const waits = profile.invoices_paused ? t("mail.paused") : undefined;
  const columns = useMailColumns({ forbidden, waits, onShow: setShown, onResend, onRelease });
  const held = query.data?.pages.some(({ items }) => items.some(({ state }) => state === "held")) ?? false;
  const title = t("mail.section");
  const above = (
    <>
      <AddressProblems customerId={customerId} forbidden={forbidden} />
      <DeclinedReminders profile={profile} forbidden={forbidden} />
      <div className={styles.acts}>
        {held && (
          <Button unavailable={forbidden ?? waits} onClick={onReleaseAll}>
            <Send size={16} aria-hidden />
            {t("mail.releaseAll")}
          </Button>
        )}
        <Button
          unavailable={forbidden ?? (profile.email ? undefined : t("mail.noAddress"))}
          onClick={() => setTesting(true)}
        >
          <MailCheck size={16} aria-hidden />
          {t("mail.check")}
        </Button>
      </div>
    </>
  );
  return (
    <>
      <PagedPanel
        title={title}
        query={query}
        above={above}
        empty={<EmptyState icon={MailIcon} title={t("mail.noneTitle")} text={t("mail.noneText")} />}
      >
        {(mails) => <DataTable caption={title} look="panel" cardsBelow={760} columns={columns} rows={mails} />}
      </PagedPanel>
      {testing && profile.email && (
        <AskDialog
          title={t("mail.check")}
          text={t("mail.checkText", { email: profile.email })}
          confirm={t("mail.checkSend")}
          onConfirm={() => onCheck()}
          onClose={() => setTesting(false)}
        />
      )}
      {shown && <MailDialog customerId={customerId} mail={shown} onClose={() => setShown(null)} />}
    </>
  );
}
