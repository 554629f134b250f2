import { useLayoutEffect, useState, type RefObject } from "react";

/** Lines drawn above and below what is in view, so that scrolling does not show gaps. */
const overscan = 6;

export interface LineRange {
  readonly from: number;
  /** Behind the last one. */
  readonly to: number;
}

const firstLines: LineRange = { from: 0, to: 20 };

/**
 * Which lines of a long list of lines of one height are in view while the page scrolls.
 *
 * @param lineHeight pixels
 */
export const useVisibleRange = (
  list: RefObject<HTMLElement | null>,
  count: number,
  lineHeight: number,
): LineRange => {
  const [range, setRange] = useState<LineRange>(firstLines);
  useLayoutEffect(() => {
    const look = (): void => {
      const top = list.current?.getBoundingClientRect().top ?? 0;
      const first = Math.floor(-top / lineHeight) - overscan;
      const from = Math.max(0, Math.min(first, count - 1));
      const to = Math.min(count, Math.ceil((window.innerHeight - top) / lineHeight) + overscan);
      setRange((now) => (now.from === from && now.to === to ? now : { from, to: Math.max(to, from) }));
    };
    look();
    window.addEventListener("scroll", look, { passive: true });
    window.addEventListener("resize", look);
    return () => {
      window.removeEventListener("scroll", look);
      window.removeEventListener("resize", look);
    };
  }, [list, count, lineHeight]);
  return { from: Math.min(range.from, count), to: Math.min(range.to, count) };
};
