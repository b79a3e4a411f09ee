// An act with a word for its outcome, whatever the member does meanwhile: a mutation calls back for its last start only, and not once its section is left.
import { useFailureToast } from "./useFailureToast";

interface Act<Variables, Answer> {
  mutateAsync: (variables: Variables) => Promise<Answer>;
}

/** Return a function that starts the act; after a failure the member may start the same again. */
export function useItemAct<Variables, Answer>(
  act: Act<Variables, Answer>,
  onDone: (answer: Answer, variables: Variables) => void = () => undefined,
): (variables: Variables) => void {
  const failed = useFailureToast();
  const start = (variables: Variables): void => {
    act.mutateAsync(variables).then(
      (answer) => onDone(answer, variables),
      (error: unknown) => failed(error, () => start(variables)),
    );
  };
  return start;
}
