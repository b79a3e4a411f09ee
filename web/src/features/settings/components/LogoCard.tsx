// The logo on documents: how it looks on light and dark, and a place to choose or drop another file.
import { useQuery } from "@tanstack/react-query";
import { ImageUp, Trash2 } from "lucide-react";
import { type DragEvent, useId, useRef, useState } from "react";
import type { Merchant } from "../../../shared/api/types";
import { Button } from "../../../shared/components/buttons/Button";
import { Card } from "../../../shared/components/layout/Card";
import { Failure } from "../../../shared/components/states/Failure";
import { useTranslation } from "../../../shared/i18n/useTranslation";
import { type Logo, logoQuery } from "../api/logo";
import { fileTypes } from "../logoFile";
import { useLogo } from "../useLogo";
import styles from "./LogoCard.module.css";

interface LogoCardProps {
  merchant: Merchant;
  locked: boolean;
}

export function LogoCard({ merchant, locked }: LogoCardProps) {
  const { t } = useTranslation();
  return (
    <Card title={t("settings.invoices.logo.title")}>
      <div className={styles.card}>
        {merchant.logo ? (
          <Preview logo={merchant.logo} name={merchant.legal_name ?? merchant.name} />
        ) : (
          <p className={styles.quiet}>{t("settings.invoices.logo.none")}</p>
        )}
        {!locked && <Choice merchant={merchant} />}
      </div>
    </Card>
  );
}

const grounds = ["light", "dark"] as const;

function Preview({ logo, name }: { logo: Logo; name: string }) {
  const { t } = useTranslation();
  const picture = useQuery(logoQuery(logo));
  if (picture.isError) return <Failure error={picture.error} retry={() => void picture.refetch()} />;
  return (
    <div className={styles.grounds}>
      {grounds.map((ground) => (
        <figure key={ground} aria-hidden={ground === "dark"}>
          <div className={`${styles.ground} ${styles[ground]}`}>
            {picture.data && (
              <img
                src={picture.data}
                alt={t("settings.invoices.logo.alt", { name })}
                width={logo.width}
                height={logo.height}
              />
            )}
          </div>
          <figcaption className={styles.quiet}>{t(`settings.invoices.logo.grounds.${ground}`)}</figcaption>
        </figure>
      ))}
    </div>
  );
}

function Choice({ merchant }: { merchant: Merchant }) {
  const { t } = useTranslation();
  const { problem, choose, remove, isSaving, isBusy } = useLogo(merchant);
  const [isOver, setOver] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const help = useId();

  const onFile = (files: FileList | null) => {
    const file = files?.[0];
    if (file && !isBusy) void choose(file);
  };
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    onFile(event.dataTransfer.files);
  };
  return (
    <>
      <div
        className={`${styles.zone} ${isOver ? styles.over : ""}`}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={onDrop}
      >
        <div className={styles.acts}>
          <Button ref={button} aria-describedby={help} onClick={() => input.current?.click()}>
            <ImageUp size={16} aria-hidden />
            {isSaving
              ? t("actions.saving")
              : t(merchant.logo ? "settings.invoices.logo.replace" : "settings.invoices.logo.choose")}
          </Button>
          {merchant.logo && (
            <Button
              look="quiet"
              onClick={() => {
                if (isBusy) return;
                // This button goes with the logo.
                button.current?.focus();
                remove();
              }}
            >
              <Trash2 size={16} aria-hidden />
              {t("settings.invoices.logo.remove")}
            </Button>
          )}
        </div>
        <p id={help} className={styles.quiet}>
          {t("settings.invoices.logo.help")}
        </p>
        <input
          ref={input}
          type="file"
          accept={fileTypes.join(",")}
          aria-label={t("settings.invoices.logo.choose")}
          hidden
          onChange={(event) => {
            onFile(event.target.files);
            // So that the same file can be chosen again, once it was mended.
            event.target.value = "";
          }}
        />
      </div>
      <p role="alert" className={styles.problem}>
        {problem}
      </p>
    </>
  );
}
