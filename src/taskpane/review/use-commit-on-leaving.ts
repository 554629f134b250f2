import { useEffect, useRef } from "react";
import { flushSync } from "react-dom";

/** Takes over what stands half-typed in a field when the page goes away with the keyboard still in it. */
export const useCommitOnLeaving = (commit: () => void): void => {
  const latest = useRef(commit);
  useEffect(() => {
    latest.current = commit;
  });
  useEffect(() => {
    // At once: nothing that is put off runs any more, and the review is kept by an effect.
    const onLeaving = (): void => flushSync(() => latest.current());
    window.addEventListener("pagehide", onLeaving);
    return () => window.removeEventListener("pagehide", onLeaving);
  }, []);
};
