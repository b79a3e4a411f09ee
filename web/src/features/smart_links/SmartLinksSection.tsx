// The smart links of a customer: what they sell, what came of each, and the way to a new one.
import { useQuery } from "@tanstack/react-query";
import { Link as LinkIcon, Plus } from "lucide-react";
import { useState } from "react";
import { useWhyNot } from "../../shared/access/useWhyNot";
import type { Profile } from "../../shared/api/types";
import { Button } from "../../shared/components/buttons/Button";
import { DataTable } from "../../shared/components/lists/DataTable";
import { EmptyState } from "../../shared/components/states/EmptyState";
import { Failure } from "../../shared/components/states/Failure";
import { SelectField } from "../../shared/components/fields/fields";
import { RecordPanel } from "../../shared/components/layout/RecordPanel";
import { Skeleton } from "../../shared/components/states/Skeleton";
import { useItemAct } from "../../shared/hooks/useItemAct";
import { useTranslation } from "../../shared/i18n/useTranslation";
import { Layer, onDemand } from "../../shared/onDemand";
import { type LinkFilter, type SmartLink, smartLinksQuery, useEditSmartLink } from "./api/smartLinks";
import styles from "./SmartLinksSection.module.css";
import { useSmartLinkColumns } from "./useSmartLinkColumns";

const SmartLinkDialog = onDemand(() => import("./components/SmartLinkDialog"));
const QrDialog = onDemand(() => import("./components/QrDialog"));
const dialogs = [SmartLinkDialog, QrDialog];
const kinds = ["product", "amount"] as const;
const states = ["open", "inactive", "used_up"] as const;

export default function SmartLinksSection({ profile: { id: customerId } }: { profile: Profile }) {
  const { t } = useTranslation();
  const forbidden = useWhyNot()("smart_links:write");
  const [filter, setFilter] = useState<LinkFilter>({ kind: "", state: "" });
  const [open, setOpen] = useState<{ link?: SmartLink; as: "form" | "code" } | null>(null);
  const links = useQuery(smartLinksQuery(customerId, filter));
  const edit = useItemAct(useEditSmartLink(customerId));
  const columns = useSmartLinkColumns({
    forbidden,
    onEdit: (link) => setOpen({ link, as: "form" }),
    onCode: (link) => setOpen({ link, as: "code" }),
    onSwitch: (link) => edit({ link, edit: { active: !link.active } }),
  });
  const isFiltered = Boolean(filter.kind || filter.state);
  const title = t("smart_links.section");
  const close = () => setOpen(null);
  return (
    <>
      <RecordPanel
        title={title}
        act={
          <Button
            look="primary"
            unavailable={forbidden}
            onClick={() => setOpen({ as: "form" })}
            {...SmartLinkDialog.intent}
          >
            <Plus size={16} aria-hidden />
            {t("smart_links.new")}
          </Button>
        }
      >
        <div className={styles.filters}>
          <SelectField
            label={t("smart_links.kind")}
            value={filter.kind}
            options={[
              { value: "", label: t("smart_links.all") },
              ...kinds.map((value) => ({ value, label: t(`smartLinkKinds.${value}`) })),
            ]}
            onChange={(kind) => setFilter({ ...filter, kind })}
          />
          <SelectField
            label={t("smart_links.state")}
            value={filter.state}
            options={[
              { value: "", label: t("smart_links.all") },
              ...states.map((value) => ({ value, label: t(`smartLinkStates.${value}`) })),
            ]}
            onChange={(state) => setFilter({ ...filter, state })}
          />
        </div>
        {links.isPending && <Skeleton lines={4} height={18} />}
        {links.error && !links.data && <Failure error={links.error} retry={() => void links.refetch()} />}
        {links.data?.items.length === 0 && (
          <EmptyState
            icon={LinkIcon}
            title={isFiltered ? t("smart_links.noMatchTitle") : t("smart_links.noneTitle")}
            text={isFiltered ? t("smart_links.noMatchText") : t("smart_links.noneText")}
          />
        )}
        {links.data && links.data.items.length > 0 && (
          <DataTable caption={title} look="panel" cardsBelow={1120} columns={columns} rows={links.data.items} />
        )}
      </RecordPanel>
      <Layer dialogs={dialogs}>
        {open?.as === "form" && <SmartLinkDialog customerId={customerId} link={open.link} onClose={close} />}
        {open?.as === "code" && open.link && <QrDialog link={open.link} onClose={close} />}
      </Layer>
    </>
  );
}
