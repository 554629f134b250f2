import { makeStyles, mergeClasses } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import type { Box } from "./CellEditor";

const useStyles = makeStyles({
  list: {
    position: "absolute",
    zIndex: 21,
    boxSizing: "border-box",
    margin: 0,
    padding: "2px 0",
    maxHeight: "220px",
    overflowY: "auto",
    listStyleType: "none",
    border: "1px solid #8a8886",
    backgroundColor: "#ffffff",
    color: "#000000",
    boxShadow: "0 4px 8px rgba(0, 0, 0, 0.2)",
    fontFamily: "'Segoe UI', system-ui, sans-serif",
    fontSize: "13px",
    lineHeight: "22px",
  },
  option: { padding: "0 8px", cursor: "default", whiteSpace: "nowrap" },
  chosen: {
    backgroundColor: "#e5f1ea",
    outline: "1px solid #107c41",
    outlineOffset: "-1px",
    "@media (forced-colors: active)": { outline: "2px solid Highlight" },
  },
});

export const choiceListId = "cell-choices";
export const choiceId = (index: number): string => `cell-choice-${index}`;

export interface ChoiceListProps {
  readonly items: readonly string[];
  readonly chosen: number;
  readonly box: Box;
  /** True where there is more room above the cell than below it. */
  readonly above: boolean;
  readonly label: string;
  readonly onPick: (item: string) => void;
}

/** What a cell's validation offers. The keyboard stays in the cell editor, which says what is chosen here. */
export const ChoiceList = ({ items, chosen, box, above, label, onPick }: ChoiceListProps) => {
  const styles = useStyles();
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    list.current?.children.item(chosen)?.scrollIntoView({ block: "nearest" });
  }, [chosen]);
  return (
    <ul
      ref={list}
      id={choiceListId}
      role="listbox"
      aria-label={label}
      className={styles.list}
      style={{
        left: box.left,
        minWidth: Math.max(box.width, 120),
        top: above ? box.top : box.top + box.height,
        ...(above && { transform: "translateY(-100%)" }),
      }}
      onMouseDown={(event) => {
        // The keyboard stays where it is.
        event.preventDefault();
        event.stopPropagation();
      }}
    >
      {items.map((item, index) => (
        <li
          key={item}
          id={choiceId(index)}
          role="option"
          aria-selected={index === chosen}
          className={mergeClasses(styles.option, index === chosen && styles.chosen)}
          onClick={() => onPick(item)}
        >
          {item}
        </li>
      ))}
    </ul>
  );
};
