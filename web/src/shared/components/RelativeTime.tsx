// "2 hours ago", kept up to date; the exact time on hover and on focus.
import { useTranslation } from "react-i18next";
import { absoluteTime, relativeTime } from "../formats";
import { useNow } from "../hooks/useNow";
import { Explained } from "./Explained";

export function RelativeTime({ at }: { at: string }) {
  const { language } = useTranslation().i18n;
  const now = useNow();
  return (
    <Explained by={absoluteTime(at, language)}>
      <time dateTime={at} tabIndex={0}>
        {relativeTime(at, language, now)}
      </time>
    </Explained>
  );
}
