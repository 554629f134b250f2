import { useEffect, useRef } from "react";

/** Where people type, the keys undo what they typed: that is the browser's own. */
const takesText = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.matches("input:not([type=checkbox], [type=radio]), textarea");

/** Ctrl+Z undoes, Ctrl+Y and Ctrl+Shift+Z do again; on a Mac with ⌘. */
export const useUndoKeys = (onUndo: () => void, onRedo: () => void): void => {
  const latest = useRef({ onUndo, onRedo });
  useEffect(() => {
    latest.current = { onUndo, onRedo };
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || takesText(event.target)) return;
      const key = event.key.toLowerCase();
      const isRedo = key === "y" || (key === "z" && event.shiftKey);
      if (!isRedo && key !== "z") return;
      event.preventDefault();
      if (isRedo) latest.current.onRedo();
      else latest.current.onUndo();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, []);
};
