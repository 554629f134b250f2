import type { ReactNode } from "react";
import { useEffect, useRef, useState } from "react";

export interface LazyBlockProps {
  /** How high it is as long as nobody has seen it, in pixels. */
  readonly estimate: number;
  /** There from the start, and there to stay. */
  readonly isFixed: boolean;
  readonly children: () => ReactNode;
}

/** Far enough beyond the edges that scrolling meets nothing blank. */
const margin = "1200px 0px";

/**
 * A part of a long list that is in the page only near what can be seen; away from there it leaves a blank of its
 * height, so that ten thousand rows scroll like a hundred. What has the focus stays.
 */
export const LazyBlock = ({ estimate, isFixed, children }: LazyBlockProps) => {
  const block = useRef<HTMLDivElement>(null);
  const [height, setHeight] = useState(estimate);
  // Without the observer (old web views) the list is simply whole.
  const [isNear, setIsNear] = useState(isFixed || typeof IntersectionObserver === "undefined");

  useEffect(() => {
    const element = block.current;
    if (!element || typeof IntersectionObserver === "undefined") return;
    const observer = new IntersectionObserver(
      (entries) => {
        const isIntersecting = entries.at(-1)?.isIntersecting ?? false;
        if (!isIntersecting && element.contains(document.activeElement)) return;
        if (!isIntersecting && element.childElementCount > 0) setHeight(element.offsetHeight);
        setIsNear(isIntersecting);
      },
      { rootMargin: margin },
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  const isShown = isNear || isFixed;
  return (
    <div ref={block} style={isShown ? undefined : { height }}>
      {isShown && children()}
    </div>
  );
};
