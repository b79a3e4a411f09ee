// The columns of smart links: name and kind (S110), status (S111), views and payments (S112), revenue (S113), acts (S114).
import { Pencil, Power, QrCode } from "lucide-react";
import { Badge, type Tone } from "../../shared/components/values/Badge";
import { CopyButton } from "../../shared/components/buttons/CopyButton";
import type { Column } from "../../shared/components/lists/columns";
import { IconButton } from "../../shared/components/buttons/IconButton";
import { count, money } from "../../shared/formats";
import { useTranslation } from "../../shared/i18n/useTranslation";
import { MoneyText } from "../../shared/money/MoneyText";
import { addressOf } from "./address";
import type { SmartLink } from "./api/smartLinks";
import styles from "./SmartLinksSection.module.css";

const tones: Record<SmartLink["state"], Tone> = { open: "good", inactive: "idle", used_up: "info" };

interface Acts {
  forbidden: string | undefined;
  onEdit: (link: SmartLink) => void;
  onCode: (link: SmartLink) => void;
  onSwitch: (link: SmartLink) => void;
}

export function useSmartLinkColumns({ forbidden, onEdit, onCode, onSwitch }: Acts): Column<SmartLink>[] {
  const { t, i18n } = useTranslation();
  const { language } = i18n;
  const priceOf = ({ amount, minimum, maximum }: SmartLink) =>
    amount
      ? money(amount, language)
      : [minimum, maximum].flatMap((end) => (end ? [money(end, language)] : [])).join(" – ");
  const usesOf = ({ uses }: SmartLink) =>
    uses === null ? t("smartLinkLimits.unlimited") : t("smart_links.usedAtMost", { count: uses });
  return [
    {
      id: "name",
      label: t("smart_links.name"),
      look: "title",
      share: 100,
      render: (link) => (
        <span className={styles.stack}>
          <bdi>{link.name}</bdi>
          <small>
            {t(`smartLinkKinds.${link.kind}`)} · {t(`smartLinkPricings.${link.pricing}`)} · {priceOf(link)}
          </small>
        </span>
      ),
    },
    {
      id: "state",
      label: t("smart_links.state"),
      render: (link) => (
        <span className={`${styles.stack} ${styles.state}`}>
          <Badge tone={tones[link.state]}>{t(`smartLinkStates.${link.state}`)}</Badge>
          <small>{usesOf(link)}</small>
        </span>
      ),
    },
    {
      id: "views",
      label: t("smart_links.views"),
      look: "amount",
      render: ({ views }) => count(views, language),
    },
    {
      id: "payments",
      label: t("smart_links.payments"),
      look: "amount",
      render: ({ payments }) => count(payments, language),
    },
    {
      id: "revenue",
      label: t("smart_links.revenue"),
      look: "amount",
      render: ({ revenue }) => <MoneyText of={revenue} />,
    },
    {
      id: "acts",
      label: t("smart_links.acts"),
      render: (link) => (
        <span className={styles.acts}>
          <CopyButton value={addressOf(link)} what={t("smart_links.addressOf", { name: link.name })} />
          <IconButton icon={QrCode} label={t("smart_links.view", { name: link.name })} onClick={() => onCode(link)} />
          <IconButton
            icon={Pencil}
            label={t("smart_links.editNamed", { name: link.name })}
            unavailable={forbidden}
            onClick={() => onEdit(link)}
          />
          <IconButton
            icon={Power}
            label={t(link.active ? "smart_links.deactivate" : "smart_links.activate", { name: link.name })}
            unavailable={forbidden}
            onClick={() => onSwitch(link)}
          />
        </span>
      ),
    },
  ];
}
