// The invoices of a customer: what they add up to, the list, and the way to a new one.
import { useQuery } from "@tanstack/react-query";
import { Plus } from "lucide-react";
import { useLocation } from "wouter";
import { useWhyNot } from "../../shared/access/useWhyNot";
import type { Profile } from "../../shared/api/types";
import { Button } from "../../shared/components/buttons/Button";
import { RecordPanel } from "../../shared/components/layout/RecordPanel";
import tools from "../../shared/money/DocumentTools.module.css";
import { useTranslation } from "../../shared/i18n/useTranslation";
import { isNothing } from "../../shared/money/amounts";
import { ExportButton } from "../../shared/money/ExportButton";
import { SendReminder } from "../../shared/money/reminders/SendReminder";
import { figuresQuery } from "./api/invoices";
import { InvoiceList } from "./components/InvoiceList";
import { InvoiceForm } from "./profileParts";

export default function InvoicesSection({ profile }: { profile: Profile }) {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  const whyNot = useWhyNot();
  const { data: figures } = useQuery(figuresQuery(profile.id));
  const open = (figures?.sums ?? [])
    .filter(({ outstanding }) => !isNothing(outstanding))
    .map(({ currency }) => currency);
  const archived = profile.status === "archived" && t("errors.customer_archived");
  const unavailable = whyNot("invoices:write") ?? archived;
  const createPath = `/customers/${profile.id}/invoices/new`;
  const create = (
    <Button
      look="primary"
      unavailable={unavailable}
      shortcut={{ does: t("invoices.create"), keys: "I" }}
      onClick={() => navigate(createPath)}
      {...InvoiceForm.intent}
    >
      <Plus size={16} aria-hidden />
      {t("invoices.create")}
    </Button>
  );
  return (
    <RecordPanel
      title={t("invoices.section")}
      act={
        <div className={tools.acts}>
          <SendReminder profile={profile} currencies={open} />
          <ExportButton of="invoices" customerId={profile.id} />
          {create}
        </div>
      }
    >
      <InvoiceList profile={profile} createPath={unavailable ? undefined : createPath} />
    </RecordPanel>
  );
}
