// A debounced value: it changes after the input has stayed the same for a moment.
import { useEffect, useState } from "react";

export function useDebounced<Value>(value: Value, pause: number): Value {
  const [still, setStill] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setStill(value), pause);
    return () => clearTimeout(timer);
  }, [value, pause]);
  return still;
}
