// "2 hours ago", kept up to date; the exact time on hover and on focus.
import { absoluteTime } from "../../formats";
import { useAgo } from "../../hooks/useAgo";
import { useTranslation } from "../../i18n/useTranslation";
import { Explained } from "../buttons/Explained";

export function RelativeTime({ at }: { at: string }) {
  const { language } = useTranslation().i18n;
  const ago = useAgo(at, language);
  return (
    <Explained by={absoluteTime(at, language)}>
      <time dateTime={at} tabIndex={0}>
        {ago}
      </time>
    </Explained>
  );
}
