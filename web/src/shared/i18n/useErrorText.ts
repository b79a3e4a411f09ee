// A failure in the member's language; for an unknown code, the API's own English message.
import { useMemo } from "react";
import { asApiError, type FieldProblem } from "../api/errors";
import { useTranslation } from "./useTranslation";

interface ErrorText {
  /** What happened, in a sentence. */
  textOf: (error: unknown) => string;
  problemOf: (problem: FieldProblem) => string;
}

export function useErrorText(): ErrorText {
  const { t, i18n } = useTranslation();
  return useMemo(() => {
    const known = (key: string) => (i18n.exists(key) ? t(key as "errors.unexpected") : undefined);
    return {
      textOf: (error) => {
        const { code, message } = asApiError(error);
        return known(`errors.${code}`) ?? message;
      },
      problemOf: ({ code, problem }) => known(`problems.${code ?? ""}`) ?? problem,
    };
  }, [t, i18n]);
}
