import { makeStyles, mergeClasses } from "@fluentui/react-components";
import type { ClipboardEvent, KeyboardEvent, RefObject } from "react";
import { useLayoutEffect } from "react";
import type { CellStyle } from "../model/style";
import { activeCellId } from "./CellView";
import type { Draft } from "./editing/use-cell-editing";
import { fontFamily, lineHeight, pixels } from "./text-measure";

const useStyles = makeStyles({
  editor: {
    position: "absolute",
    zIndex: 20,
    boxSizing: "border-box",
    margin: 0,
    padding: "0 3px",
    border: "2px solid #107c41",
    borderRadius: 0,
    outlineStyle: "none",
    backgroundColor: "#ffffff",
    color: "#000000",
    resize: "none",
    overflow: "hidden",
    // The browser lets it grow with its text, where it can.
    fieldSizing: "content",
    "&:focus-visible": { outline: "1px solid #107c41" },
  },
  // The keyboard, an input method among it, is here from before the first letter: a letter is never lost on the way.
  waiting: { opacity: 0, pointerEvents: "none", caretColor: "transparent" },
});

/** Fluent's keyboard helper would take Tab before the sheet sees it; this tells it not to. */
const ownKeys = JSON.stringify({ focusable: { ignoreKeydown: { Tab: true } } });

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export interface CellEditorProps {
  readonly input: RefObject<HTMLTextAreaElement>;
  readonly draft: Draft | null;
  /** Where the active cell is in the scrolled sheet. */
  readonly box: Box;
  readonly widest: number;
  readonly style: CellStyle;
  readonly label: string;
  readonly hint: string;
  readonly gridId: string;
  /** Id of the option that is chosen in an open drop-down, with its list; null while none is open. */
  readonly choice: { readonly listId: string; readonly optionId: string } | null;
  readonly onStart: (text: string) => void;
  readonly onChange: (text: string) => void;
  readonly onFocus: () => void;
  readonly onKeyDown: (event: KeyboardEvent<HTMLTextAreaElement>) => void;
  readonly onCopy: (event: ClipboardEvent, cut: boolean) => void;
  readonly onPaste: (event: ClipboardEvent) => void;
}

/**
 * Where the keyboard is while it is in the sheet. While nothing is typed it lies unseen over the active cell; the
 * first letter, or the first piece of one that an input method composes, makes it the cell's editor.
 */
export const CellEditor = ({
  input,
  draft,
  box,
  widest,
  style,
  label,
  hint,
  gridId,
  choice,
  onStart,
  onChange,
  onFocus,
  onKeyDown,
  onCopy,
  onPaste,
}: CellEditorProps) => {
  const styles = useStyles();
  const isEditing = draft !== null;
  const mode = draft?.mode;
  // The caret goes behind what stands there already.
  useLayoutEffect(() => {
    const element = input.current;
    if (mode === "edit" && element) element.setSelectionRange(element.value.length, element.value.length);
  }, [mode, input]);
  const { font } = style;
  return (
    <textarea
      ref={input}
      rows={1}
      data-tabster={ownKeys}
      spellCheck={false}
      autoComplete="off"
      autoCorrect="off"
      autoCapitalize="off"
      aria-label={label}
      aria-description={hint}
      aria-controls={choice?.listId ?? gridId}
      {...(choice
        ? { "aria-activedescendant": choice.optionId }
        : !isEditing && { "aria-activedescendant": activeCellId })}
      className={mergeClasses(styles.editor, !isEditing && styles.waiting)}
      style={{
        left: box.left,
        top: box.top,
        minWidth: box.width + 1,
        minHeight: box.height + 1,
        maxWidth: Math.max(widest, box.width),
        ...(isEditing ? {} : { width: box.width, height: box.height }),
        fontFamily: fontFamily(font.name),
        fontSize: pixels(font.size),
        lineHeight: `${lineHeight(font)}px`,
        fontWeight: font.bold ? 700 : 400,
        fontStyle: font.italic ? "italic" : "normal",
        whiteSpace: style.wrapText ? "pre-wrap" : "pre",
      }}
      value={draft?.text ?? ""}
      onCompositionStart={() => {
        if (!isEditing) onStart("");
      }}
      onChange={({ currentTarget }) => (isEditing ? onChange : onStart)(currentTarget.value)}
      onFocus={onFocus}
      onKeyDown={onKeyDown}
      onCopy={(event) => onCopy(event, false)}
      onCut={(event) => onCopy(event, true)}
      onPaste={onPaste}
    />
  );
};
