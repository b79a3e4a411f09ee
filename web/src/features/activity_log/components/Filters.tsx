// The two filters above the log: topic and actor.
import { useQuery } from "@tanstack/react-query";
import { useId } from "react";
import { topicValues } from "../../../shared/api/constants";
import { membersQuery } from "../../../shared/access/members";
import type { Option } from "../../../shared/components/fields/fields";
import { useTranslation } from "../../../shared/i18n/useTranslation";
import type { Filter } from "../filter";
import styles from "./Filters.module.css";

interface FiltersProps {
  filter: Filter;
  onChange: (filter: Filter) => void;
}

export function Filters({ filter, onChange }: FiltersProps) {
  const { t } = useTranslation();
  const actors = useActors(filter.actor);
  return (
    <div className={styles.filters} role="group" aria-label={t("activity_log.filter")}>
      <Choice
        label={t("activity_log.topic")}
        value={filter.topic}
        options={[
          { value: "", label: t("activity_log.allTopics") },
          ...topicValues.map((topic) => ({ value: topic, label: t(`activity_log.topics.${topic}`) })),
        ]}
        onChange={(topic) => onChange({ ...filter, topic })}
      />
      <Choice
        label={t("activity_log.actor")}
        value={filter.actor}
        options={actors}
        onChange={(actor) => onChange({ ...filter, actor })}
      />
    </div>
  );
}

interface ChoiceProps<Value extends string> {
  label: string;
  value: Value;
  options: readonly Option<Value>[];
  onChange: (value: Value) => void;
}

function Choice<Value extends string>({ label, value, options, onChange }: ChoiceProps<Value>) {
  const id = useId();
  return (
    <div className={styles.choice}>
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value} onChange={(event) => onChange(event.target.value as Value)}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
}

/** Includes the chosen actor even while the members are loading. */
function useActors(chosen: string): Option<string>[] {
  const { t } = useTranslation();
  const members = useQuery(membersQuery).data ?? [];
  const actors = [
    { value: "", label: t("activity_log.everyone") },
    ...members.map(({ id, name }) => ({ value: id, label: name })),
    { value: "system", label: t("actors.system") },
    { value: "customer", label: t("actors.customer") },
  ];
  const known = actors.some(({ value }) => value === chosen);
  return known ? actors : [...actors, { value: chosen, label: t("activity_log.someone") }];
}
