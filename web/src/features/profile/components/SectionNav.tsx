// The sections in two rows: groups above, the current group's sections with their counts below.
import { useEffect, useMemo, useRef } from "react";
import { Link } from "wouter";
import type { Profile } from "../../../shared/api/types";
import { Explained } from "../../../shared/components/buttons/Explained";
import { count } from "../../../shared/formats";
import { usePrefetch } from "../../../shared/hooks/usePrefetch";
import { useTranslation } from "../../../shared/i18n/useTranslation";
import type { Prefetchable } from "../../../shared/onDemand";
import { type Group, groups, prefetchSection, type Section, sectionKeys, sectionPath } from "../parts";
import styles from "./SectionNav.module.css";

/** The section last used in each group, with any customer: the group's link leads there. */
const lastUsed = new Map<Group, Section>();

interface SectionNavProps {
  profile: Profile;
  sections: readonly Section[];
  current: Section;
}

export function SectionNav({ profile, sections, current }: SectionNavProps) {
  const { t, i18n } = useTranslation();
  const nameOf = (group: Group) =>
    t(group === "customer" && profile.kind === "business" ? "profile.groups.business" : `profile.groups.${group}`);
  const sectionsOf = (group: Group) => sections.filter((section) => section.group === group);

  useEffect(() => void lastUsed.set(current.group, current), [current]);
  usePrefetch(useMemo(() => contentsOf(sections, current.group), [sections, current.group]));

  return (
    <nav className={styles.nav} aria-label={t("profile.sections")}>
      <ul className={styles.groups}>
        {groups.map((group) => {
          const target = lastUsed.get(group) ?? sectionsOf(group)[0];
          if (!target) return null;
          return (
            <li key={group}>
              <SectionLink profile={profile} section={target} current={group === current.group ? "true" : undefined}>
                {nameOf(group)}
              </SectionLink>
            </li>
          );
        })}
      </ul>
      <ul className={styles.sections} data-single={sectionsOf(current.group).length === 1 || undefined}>
        {sectionsOf(current.group).map((section) => (
          <li key={section.id}>
            <Explained by={t(section.label)} keys={sectionKeys(sections, section)}>
              <SectionLink profile={profile} section={section} current={section === current ? "page" : undefined}>
                {t(section.label)} {section.count && <span>{count(section.count(profile), i18n.language)}</span>}
              </SectionLink>
            </Explained>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** Prefetch the code of a group's sections, one of which is likely to be opened next. */
function contentsOf(sections: readonly Section[], group: Group): Pick<Prefetchable, "prefetch">[] {
  const contents = sections.filter((section) => section.group === group).map(({ Content }) => Content);
  return contents.flatMap(({ prefetch }) => (prefetch ? { prefetch } : []));
}

interface SectionLinkProps {
  profile: Profile;
  section: Section;
  current: "true" | "page" | undefined;
  children: React.ReactNode;
}

function SectionLink({ profile, section, current, children }: SectionLinkProps) {
  const link = useRef<HTMLAnchorElement>(null);
  const prefetch = () => prefetchSection(section, profile.id);
  useEffect(() => {
    if (current && link.current) scrollRowTo(link.current);
  }, [current]);
  return (
    <Link
      ref={link}
      replace
      href={sectionPath(profile.id, section)}
      aria-current={current}
      onPointerEnter={prefetch}
      onFocus={prefetch}
    >
      {children}
    </Link>
  );
}

/** Scroll an overflowing row to the current item. scrollIntoView() would scroll the page, too, and move where Tab starts. */
function scrollRowTo(link: HTMLElement): void {
  const row = link.closest("ul");
  if (!row) return;
  const fade = Number.parseFloat(getComputedStyle(row).paddingRight);
  const { left, right } = row.getBoundingClientRect();
  const at = link.getBoundingClientRect();
  if (at.left < left) row.scrollLeft += at.left - left;
  else if (at.right > right - fade) row.scrollLeft += at.right - right + fade;
}
