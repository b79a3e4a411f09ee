// Chooses the colour of a tag: swatches that are radio buttons, each with its colour as its name.
import { useId } from "react";
import type { CSSProperties } from "react";
import { colorValues } from "../api/constants";
import styles from "./TagColorField.module.css";
import { useTranslation } from "../i18n/useTranslation";
import type { TagColor } from "./tags";

interface TagColorFieldProps {
  label: string;
  value: TagColor;
  onChange: (color: TagColor) => void;
}

export function TagColorField({ label, value, onChange }: TagColorFieldProps) {
  const { t } = useTranslation();
  const name = useId();
  return (
    <fieldset className={styles.field}>
      <legend>
        {label} <span>{t(`tagColors.${value}`)}</span>
      </legend>
      <div className={styles.swatches}>
        {colorValues.map((color) => (
          <input
            key={color}
            type="radio"
            name={name}
            value={color}
            checked={color === value}
            aria-label={t(`tagColors.${color}`)}
            style={{ "--hue": `var(--tag-${color})` } as CSSProperties}
            onChange={() => onChange(color)}
          />
        ))}
      </div>
    </fieldset>
  );
}
