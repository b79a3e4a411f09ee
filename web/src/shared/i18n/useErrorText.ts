// A failure in the member's language; for an unknown code, the API's own English message.
import { useTranslation } from "react-i18next";
import { asApiError, type FieldProblem } from "../api/errors";

export interface ErrorText {
  /** What happened, in a sentence. */
  textOf: (error: unknown) => string;
  problemOf: (problem: FieldProblem) => string;
}

export function useErrorText(): ErrorText {
  const { t, i18n } = useTranslation();
  return {
    textOf: (error) => {
      const { code, message } = asApiError(error);
      return known(`errors.${code}`) ?? message;
    },
    problemOf: ({ code, problem }) => known(`problems.${code ?? ""}`) ?? problem,
  };

  function known(key: string): string | undefined {
    return i18n.exists(key) ? t(key as "errors.unexpected") : undefined;
  }
}
