import { Body1, Caption1, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useRef, useState, type KeyboardEvent } from "react";
import { flushSync } from "react-dom";
import type { CalendarDate } from "../../notice/calendar-date";
import type { FollowedRow } from "../../tracker/follow";
import { useTexts } from "../texts/TextsContext";
import { StandingMark } from "./StandingMark";
import { useVisibleRange } from "./use-visible-range";

/** Pixels: two lines of content, the unit, how it stands. */
const lineHeight = 96;
/** Lines that Page Up and Page Down move by. */
const page = 5;

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0, position: "relative" },
  item: { position: "absolute", left: 0, right: 0, height: `${lineHeight}px` },
  line: {
    width: "100%",
    height: "100%",
    boxSizing: "border-box",
    display: "flex",
    flexDirection: "column",
    justifyContent: "center",
    gap: tokens.spacingVerticalXXS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXS}`,
    textAlign: "left",
    fontFamily: "inherit",
    color: tokens.colorNeutralForeground1,
    backgroundColor: "transparent",
    border: "none",
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    cursor: "pointer",
    "&:hover": { backgroundColor: tokens.colorSubtleBackgroundHover },
    "&:focus-visible": {
      outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: "-2px",
    },
  },
  content: {
    display: "-webkit-box",
    WebkitBoxOrient: "vertical",
    WebkitLineClamp: "2",
    overflow: "hidden",
    overflowWrap: "anywhere",
  },
  unit: {
    color: tokens.colorNeutralForeground2,
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
  },
  noUnit: { fontStyle: "italic" },
});

export interface RowLinesProps {
  readonly rows: readonly FollowedRow[];
  readonly asOf: CalendarDate;
  readonly label: string;
  readonly onChoose: (row: FollowedRow) => void;
}

/** Rows as a list that stays quick with ten thousand of them: only what is in view is drawn. Arrow keys move in it. */
export const RowLines = ({ rows, asOf, label, onChoose }: RowLinesProps) => {
  const styles = useStyles();
  const texts = useTexts().follow;
  const list = useRef<HTMLUListElement>(null);
  const { from, to } = useVisibleRange(list, rows.length, lineHeight);
  const [active, setActive] = useState(0);
  const current = Math.min(active, Math.max(0, rows.length - 1));

  const moveTo = (index: number): void => {
    const goal = Math.max(0, Math.min(rows.length - 1, index));
    const top = (list.current?.getBoundingClientRect().top ?? 0) + goal * lineHeight;
    if (top < 0) window.scrollBy(0, top - lineHeight);
    else if (top + lineHeight > window.innerHeight)
      window.scrollBy(0, top + 2 * lineHeight - window.innerHeight);
    // The line must be drawn before it can have the focus.
    flushSync(() => setActive(goal));
    const focus = (): void =>
      list.current?.querySelector<HTMLElement>(`[data-index="${goal}"]`)?.focus({ preventScroll: true });
    if (goal >= from && goal < to) focus();
    else requestAnimationFrame(() => requestAnimationFrame(focus));
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const goals: Record<string, number> = {
      ArrowDown: current + 1,
      ArrowUp: current - 1,
      PageDown: current + page,
      PageUp: current - page,
      Home: 0,
      End: rows.length - 1,
    };
    const goal = goals[event.key];
    if (goal === undefined) return;
    event.preventDefault();
    moveTo(goal);
  };

  // The line that Tab stops at is drawn wherever it is.
  const drawn = Array.from({ length: to - from }, (_, at) => from + at);
  if (rows.length > 0 && (current < from || current >= to)) drawn.push(current);
  return (
    <ul
      ref={list}
      className={styles.list}
      style={{ height: `${rows.length * lineHeight}px` }}
      aria-label={label}
      onKeyDown={onKeyDown}
    >
      {drawn.map((index) => {
        const row = rows[index];
        if (!row) return null;
        return (
          <li
            key={`${row.kind} ${row.id}`}
            className={styles.item}
            style={{ top: `${index * lineHeight}px` }}
            aria-setsize={rows.length}
            aria-posinset={index + 1}
          >
            <button
              type="button"
              className={styles.line}
              data-index={index}
              tabIndex={index === current ? 0 : -1}
              onFocus={() => setActive(index)}
              onClick={() => onChoose(row)}
            >
              <Body1 className={styles.content}>{row.content}</Body1>
              <Caption1 className={mergeClasses(styles.unit, row.leadUnit === null && styles.noUnit)}>
                {row.leadUnit ?? texts.noUnit}
              </Caption1>
              <StandingMark row={row} asOf={asOf} />
            </button>
          </li>
        );
      })}
    </ul>
  );
};
