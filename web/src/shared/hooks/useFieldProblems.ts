// Distributes a failure in a form: problems show at their fields; a failure of other fields shows once, for the whole form.
import { ApiError } from "../api/errors";
import { useErrorText } from "../i18n/useErrorText";

interface Sorted {
  problemOf: (field: string) => string | undefined;
  /** The failure, unless each of its problems shows at a field. */
  rest: unknown;
}

/** `conflicts` names the field of a conflict, under its code: a value that is taken. */
export function useFieldProblems(
  error: unknown,
  shown: readonly string[],
  conflicts: Readonly<Record<string, string>> = {},
): Sorted {
  const { textOf, problemOf } = useErrorText();
  const taken = error instanceof ApiError ? conflicts[error.code] : undefined;
  if (taken) return { problemOf: (field) => (field === taken ? textOf(error) : undefined), rest: null };
  const fields = error instanceof ApiError ? error.fields : [];
  const atFields = fields.length > 0 && fields.every(({ field }) => shown.includes(field));
  return {
    problemOf: (field) => {
      const problem = fields.find((candidate) => candidate.field === field);
      return problem && problemOf(problem);
    },
    rest: atFields ? null : error,
  };
}
