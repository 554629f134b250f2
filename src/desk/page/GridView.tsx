import { makeStyles } from "@fluentui/react-components";
import type { ClipboardEvent, KeyboardEvent, PointerEvent } from "react";
import { useEffect, useImperativeHandle, useLayoutEffect, useMemo, useRef, useState } from "react";
import type { Ref } from "react";
import { overlaps } from "../api/edit/geometry";
import type { Sheet } from "../model/sheet";
import type { Slicer } from "../model/slicer";
import type { Box } from "./CellEditor";
import { CellEditor } from "./CellEditor";
import { ChartView } from "./ChartView";
import { ChoiceList, choiceId, choiceListId } from "./ChoiceList";
import { ColumnHeaders } from "./ColumnHeaders";
import type { DeskSession } from "./desk-session";
import { choicesAt, validationAt } from "./editing/entry-check";
import type { CellPlace, Selection } from "./editing/moves";
import { areaOf, shownCell } from "./editing/moves";
import type { Key } from "./editing/grid-keys";
import { afterEntry, movedSelection, wholeSelection } from "./editing/grid-keys";
import type { SheetCommands } from "./editing/sheet-commands";
import type { CellEditing } from "./editing/use-cell-editing";
import { GridRow } from "./GridRow";
import { columnHeaderHeight, geometryOf, indexAt, rowHeaderWidth } from "./sheet-geometry";
import type { ShownWorkbook } from "./sheet-picture";
import { SheetPicture } from "./sheet-picture";
import { SlicerView } from "./SlicerView";
import type { DeskTexts } from "./texts";

const useStyles = makeStyles({
  scroller: {
    flexGrow: 1,
    minHeight: 0,
    // Charts and the editor stand where they stand in the sheet, not on the screen.
    position: "relative",
    overflow: "auto",
    backgroundColor: "#ffffff",
    colorScheme: "light",
    userSelect: "none",
  },
  table: { borderCollapse: "separate", borderSpacing: 0, tableLayout: "fixed" },
  opener: {
    position: "absolute",
    zIndex: 19,
    width: "18px",
    height: "18px",
    padding: 0,
    border: "1px solid #8a8886",
    backgroundColor: "#f3f2f1",
    color: "#323130",
    fontSize: "9px",
    cursor: "pointer",
  },
  prompt: {
    position: "absolute",
    zIndex: 18,
    maxWidth: "260px",
    padding: "6px 8px",
    border: "1px solid #8a8886",
    backgroundColor: "#fffbe6",
    color: "#201f1e",
    fontFamily: "'Segoe UI', system-ui, sans-serif",
    fontSize: "12px",
    lineHeight: "16px",
    whiteSpace: "pre-wrap",
    pointerEvents: "none",
  },
  promptTitle: { display: "block", fontWeight: 600 },
});

/** What others may ask of the grid. */
export interface GridHandle {
  focus(): void;
}

export interface GridViewProps {
  readonly session: DeskSession;
  readonly shown: ShownWorkbook;
  readonly sheet: Sheet;
  readonly editing: CellEditing;
  readonly commands: SheetCommands;
  readonly handle: Ref<GridHandle>;
  /** A table's filter button was pressed; the box is where it is on the screen. */
  readonly onFilter: (place: CellPlace, button: HTMLElement) => void;
  /** Items of a slicer were chosen, by their captions; none for all. */
  readonly onChoose: (slicer: Slicer, captions: readonly string[]) => void;
  readonly texts: DeskTexts;
}

/** Rows drawn above and below what is in view, so that scrolling does not show gaps. */
const overscan = 8;
const gridId = "sheet-grid";

interface Choices {
  readonly place: CellPlace;
  readonly items: readonly string[];
  readonly chosen: number;
}

/** The index of the row or column at a point of the screen, where those before `frozen` do not scroll. */
const indexUnder = (offsets: Float64Array, frozen: number, point: number, scrolled: number): number =>
  indexAt(offsets, point < (offsets[frozen] ?? 0) ? point : point + scrolled);

/** A sheet to work in; another sheet is another grid. Only the rows in view are in the page, however many the sheet has. */
export const GridView = ({
  session,
  shown,
  sheet,
  editing,
  commands,
  handle,
  onFilter,
  onChoose,
  texts,
}: GridViewProps) => {
  const styles = useStyles();
  const scroller = useRef<HTMLDivElement>(null);
  const input = useRef<HTMLTextAreaElement>(null);
  const [view, setView] = useState({ top: 0, left: 0, height: 800, width: 1000 });
  const [choices, setChoices] = useState<Choices | null>(null);
  const tabbedFrom = useRef<number | null>(null);
  const dragging = useRef(false);
  // Whoever only comes by with Tab goes on with Tab; whoever works here moves from cell to cell, until Escape.
  const isWorking = useRef(false);
  const geometry = useMemo(() => geometryOf(sheet, shown.workbook.styles), [sheet, shown]);
  const picture = useMemo(() => new SheetPicture(shown, sheet), [sheet, shown]);
  const { rowOffsets, columnOffsets, rowCount, columnCount } = geometry;
  const selection = session.selectionOn(sheet);
  const selected = areaOf(selection);
  const { active } = selection;
  const { draft } = editing;

  const takeKeyboard = (): void => {
    input.current?.focus({ preventScroll: true });
    isWorking.current = true;
  };
  useImperativeHandle(handle, () => ({ focus: takeKeyboard }), []);

  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const measure = (): void => setView(viewOf(element));
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  const frozenRows = Math.min(sheet.freeze.rows, rowCount);
  const frozenColumns = Math.min(sheet.freeze.columns, columnCount);
  const first = Math.max(frozenRows, indexAt(rowOffsets, view.top) - overscan);
  const last = Math.min(rowCount - 1, indexAt(rowOffsets, view.top + view.height) + overscan);
  const columns = useMemo(
    () =>
      Array.from({ length: columnCount }, (_, column) => column).filter(
        (column) => (columnOffsets[column + 1] ?? 0) > (columnOffsets[column] ?? 0),
      ),
    [columnCount, columnOffsets],
  );
  const rowsShown = [
    ...Array.from({ length: frozenRows }, (_, row) => row),
    ...Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => first + i),
  ].filter((row) => (rowOffsets[row + 1] ?? 0) > (rowOffsets[row] ?? 0));
  const frozenShown = rowsShown.filter((row) => row < frozenRows).length;
  const above = (rowOffsets[first] ?? 0) - (rowOffsets[frozenRows] ?? 0);
  const below = (rowOffsets[rowCount] ?? 0) - (rowOffsets[last + 1] ?? 0);

  const boxOf = ({ row, column }: CellPlace): Box => {
    const merge = sheet.merges.find((area) => area.row === row && area.column === column);
    const left = columnOffsets[column] ?? 0;
    const top = rowOffsets[row] ?? 0;
    return {
      left: rowHeaderWidth + left + (column < frozenColumns ? view.left : 0),
      top: columnHeaderHeight + top + (row < frozenRows ? view.top : 0),
      width: (columnOffsets[column + (merge?.columnCount ?? 1)] ?? left) - left,
      height: (rowOffsets[row + (merge?.rowCount ?? 1)] ?? top) - top,
    };
  };

  const reveal = ({ row, column }: CellPlace): void => {
    const element = scroller.current;
    if (!element) return;
    const keep = (from: number, to: number, start: number, size: number, pinned: number): number =>
      from - pinned < start ? from - pinned : to > start + size ? to - size : start;
    if (row >= frozenRows) {
      element.scrollTop = keep(
        rowOffsets[row] ?? 0,
        rowOffsets[row + 1] ?? 0,
        element.scrollTop,
        element.clientHeight - columnHeaderHeight,
        rowOffsets[frozenRows] ?? 0,
      );
    }
    if (column >= frozenColumns) {
      element.scrollLeft = keep(
        columnOffsets[column] ?? 0,
        columnOffsets[column + 1] ?? 0,
        element.scrollLeft,
        element.clientWidth - rowHeaderWidth,
        columnOffsets[frozenColumns] ?? 0,
      );
    }
  };

  const select = (next: Selection, follow: CellPlace | null = next.corner): void => {
    setChoices(null);
    session.select(sheet, next);
    if (follow) reveal(follow);
  };
  const selectCell = (place: CellPlace): void => select({ active: place, corner: place });

  // What the add-in or an undo has selected is brought into view like what the user selects.
  const selectionKey = JSON.stringify(sheet.selection);
  useEffect(() => {
    if (!dragging.current) reveal(active);
    // eslint-disable-next-line react-hooks/exhaustive-deps -- only when something else is selected
  }, [selectionKey]);

  const openChoices = (): boolean => {
    const items = choicesAt(shown, sheet, active);
    if (items.length === 0 || !session.isEditable(sheet, { ...active, rowCount: 1, columnCount: 1 }))
      return false;
    const value = picture.cell(active.row, active.column).text;
    setChoices({ place: active, items, chosen: Math.max(0, items.indexOf(value)) });
    return true;
  };

  const pick = (item: string): void => {
    setChoices(null);
    editing.enter(active, item);
    takeKeyboard();
  };

  /** Keys of an open drop-down; true where it took the key. */
  const onChoiceKey = ({ key, alt }: Key): boolean => {
    if (!choices) return false;
    const { items, chosen } = choices;
    if (key === "ArrowDown" || key === "ArrowUp") {
      if (alt) setChoices(null);
      else {
        const next = chosen + (key === "ArrowDown" ? 1 : -1);
        setChoices({ ...choices, chosen: Math.min(Math.max(next, 0), items.length - 1) });
      }
      return true;
    }
    if (key === "Enter" || key === "Tab") {
      pick(items[chosen] ?? "");
      return key === "Enter";
    }
    setChoices(null);
    return key === "Escape";
  };

  const move = (key: Key): void => {
    if (key.key === "Tab") tabbedFrom.current ??= active.column;
    const next = afterEntry(sheet, geometry, active, key, key.key === "Enter" ? tabbedFrom.current : null);
    if (key.key === "Enter") tabbedFrom.current = null;
    selectCell(next);
  };

  /** Keys while something is typed; true where the key is not for the text. */
  const onEditingKey = (key: Key): boolean => {
    if (!draft) return false;
    switch (key.key) {
      case "Enter":
        if (key.alt) {
          // As Excel breaks lines; the browser would do nothing.
          input.current?.setRangeText("\n", input.current.selectionStart, input.current.selectionEnd, "end");
          editing.change(input.current?.value ?? "");
        } else if (key.ctrl) editing.commit(undefined, true);
        else editing.commit(() => move(key));
        return true;
      case "Tab":
        editing.commit(() => move(key));
        return true;
      case "Escape":
        editing.cancel();
        return true;
      case "F2":
        editing.toEditMode();
        return true;
    }
    if (draft.mode === "edit" || key.ctrl || key.shift) return false;
    const next = movedSelection(sheet, geometry, selection, key, 1);
    if (next) editing.commit(() => select(next));
    return next !== null;
  };

  const page = Math.max(1, indexAt(rowOffsets, view.top + view.height) - indexAt(rowOffsets, view.top) - 1);

  /** Keys that move and command while nothing is typed; true where one did. */
  const onSheetKey = (key: Key): boolean => {
    if (key.alt && key.key === "ArrowDown") {
      const button = scroller.current?.querySelector<HTMLElement>(
        `[data-filter="${active.row},${active.column}"]`,
      );
      if (button) onFilter(active, button);
      else openChoices();
      return true;
    }
    if (key.key === "Enter" || key.key === "Tab") {
      move(key);
      return true;
    }
    if (key.key === "F2") {
      editing.start("edit");
      return true;
    }
    if (key.key === "Backspace") {
      editing.start("enter", "");
      return true;
    }
    const whole = wholeSelection(geometry, selection, key);
    if (whole) {
      select(whole, null);
      return true;
    }
    const next = movedSelection(sheet, geometry, selection, key, page);
    if (next) {
      tabbedFrom.current = null;
      select(next);
      return true;
    }
    return commands.onKey(key);
  };

  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    // Enter and the arrows belong to the input method while it composes.
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    const key: Key = {
      key: event.key,
      ctrl: event.ctrlKey || event.metaKey,
      shift: event.shiftKey,
      alt: event.altKey,
    };
    if (["Shift", "Control", "Alt", "Meta"].includes(key.key)) return;
    if (key.key === "Tab" && !isWorking.current && !draft) return;
    isWorking.current = draft !== null || choices !== null || key.key !== "Escape";
    if (onChoiceKey(key) || (draft ? onEditingKey(key) : onSheetKey(key))) event.preventDefault();
  };

  const placeAt = (event: PointerEvent): CellPlace | null => {
    const element = scroller.current;
    if (!element) return null;
    const { left, top } = element.getBoundingClientRect();
    const x = event.clientX - left - rowHeaderWidth;
    const y = event.clientY - top - columnHeaderHeight;
    return {
      row: indexUnder(rowOffsets, frozenRows, Math.max(y, 0), element.scrollTop),
      column: indexUnder(columnOffsets, frozenColumns, Math.max(x, 0), element.scrollLeft),
    };
  };

  const onPointerDown = (event: PointerEvent): void => {
    if (event.button !== 0) return;
    const target = event.target as Element;
    if (target.closest("textarea, [data-resize], [data-popup]")) return;
    const filter = target.closest<HTMLElement>("[data-filter]");
    const columnHeader = target.closest("[data-column]")?.getAttribute("data-column");
    const rowHeader = target.closest("[data-row]")?.getAttribute("data-row");
    const place = placeAt(event);
    const isCell = target.closest("[data-cell]") !== null;
    if (!place || (!isCell && columnHeader == null && rowHeader == null)) return;
    event.preventDefault();
    editing.commit(() => {
      takeKeyboard();
      tabbedFrom.current = null;
      const from = event.shiftKey ? active : null;
      if (columnHeader != null) {
        const column = Number(columnHeader);
        select(
          { active: { row: 0, column: from?.column ?? column }, corner: { row: rowCount - 1, column } },
          null,
        );
      } else if (rowHeader != null) {
        const row = Number(rowHeader);
        select(
          { active: { row: from?.row ?? row, column: 0 }, corner: { row, column: columnCount - 1 } },
          null,
        );
      } else {
        const cell = shownCell(sheet, place);
        select({ active: from ?? cell, corner: cell }, null);
        if (!filter) {
          dragging.current = true;
          scroller.current?.setPointerCapture(event.pointerId);
        }
      }
    });
  };

  const onPointerMove = (event: PointerEvent): void => {
    if (!dragging.current) return;
    const corner = placeAt(event);
    if (!corner || (corner.row === selection.corner.row && corner.column === selection.corner.column)) return;
    select({ active, corner });
  };

  const onCopy = (event: ClipboardEvent, cut: boolean): void => {
    if (draft) return;
    event.preventDefault();
    event.clipboardData.setData("text/plain", commands.copy(cut));
  };
  const onPaste = (event: ClipboardEvent): void => {
    if (draft) return;
    event.preventDefault();
    commands.paste(event.clipboardData.getData("text/plain"));
  };

  const activeBox = boxOf(active);
  const isAbove = activeBox.top - view.top > view.height / 2 + columnHeaderHeight;
  const validation = validationAt(sheet, active);
  const hasChoices = validation?.rule.kind === "list" && validation.rule.inCellDropDown;
  const prompt = validation?.prompt.showPrompt && validation.prompt.message !== "" ? validation.prompt : null;

  return (
    <div
      ref={scroller}
      className={styles.scroller}
      onScroll={(event) => setView(viewOf(event.currentTarget))}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={() => (dragging.current = false)}
      onPointerCancel={() => (dragging.current = false)}
      onClick={(event) => {
        const filter = (event.target as Element).closest<HTMLElement>("[data-filter]");
        const [row = 0, column = 0] = filter?.dataset["filter"]?.split(",").map(Number) ?? [];
        if (filter) onFilter({ row, column }, filter);
      }}
      onDoubleClick={(event) => {
        if ((event.target as Element).closest("[data-cell]") && !draft) editing.start("edit");
      }}
    >
      <div
        id={gridId}
        role="grid"
        aria-label={texts.grid(sheet.name)}
        aria-rowcount={rowCount}
        aria-colcount={columnCount}
        aria-multiselectable="true"
      >
        <table
          role="presentation"
          className={styles.table}
          style={{ width: rowHeaderWidth + (columnOffsets[columnCount] ?? 0) }}
        >
          <colgroup>
            <col style={{ width: rowHeaderWidth }} />
            {columns.map((column) => (
              <col
                key={column}
                style={{ width: (columnOffsets[column + 1] ?? 0) - (columnOffsets[column] ?? 0) }}
              />
            ))}
          </colgroup>
          <ColumnHeaders
            columns={columns}
            columnOffsets={columnOffsets}
            frozenColumns={frozenColumns}
            onResize={commands.resizeColumn}
            onFit={commands.fitColumn}
          />
          <tbody role="rowgroup">
            {rowsShown.map((row, i) => {
              const isSelected = row >= selected.row && row < selected.row + selected.rowCount;
              return (
                <GridRow
                  key={row}
                  picture={picture}
                  geometry={geometry}
                  columns={columns}
                  row={row}
                  frozenColumns={frozenColumns}
                  pinnedAt={row < frozenRows ? columnHeaderHeight + (rowOffsets[row] ?? 0) : null}
                  selectedFrom={isSelected ? selected.column : -1}
                  selectedTo={isSelected ? selected.column + selected.columnCount - 1 : -1}
                  activeColumn={active.row === row ? active.column : -1}
                  spaceAbove={i === frozenShown ? above : 0}
                  filterLabel={texts.filterButton}
                />
              );
            })}
            <tr aria-hidden="true" style={{ height: below }} />
          </tbody>
        </table>
      </div>
      {sheet.charts.map((chart) => (
        <ChartView key={chart.id} shown={shown} chart={chart} geometry={geometry} />
      ))}
      {sheet.slicers.map((slicer) => (
        <SlicerView
          key={slicer.id}
          shown={shown}
          slicer={slicer}
          geometry={geometry}
          clearLabel={texts.clearSlicer}
          onChoose={(captions) => onChoose(slicer, captions)}
        />
      ))}
      <CellEditor
        input={input}
        draft={draft}
        box={activeBox}
        widest={view.width - rowHeaderWidth - 20}
        style={picture.style(active.row, active.column)}
        label={texts.grid(sheet.name)}
        hint={texts.gridHint}
        gridId={gridId}
        choice={choices && { listId: choiceListId, optionId: choiceId(choices.chosen) }}
        onStart={(text) => {
          setChoices(null);
          editing.start("enter", text);
        }}
        onChange={editing.change}
        onFocus={() => (isWorking.current = false)}
        onKeyDown={onKeyDown}
        onCopy={onCopy}
        onPaste={onPaste}
      />
      {hasChoices && !draft && (
        <button
          type="button"
          tabIndex={-1}
          data-popup
          aria-label={texts.openChoices}
          className={styles.opener}
          style={{ left: activeBox.left + activeBox.width + 1, top: activeBox.top + activeBox.height - 19 }}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => (choices ? setChoices(null) : openChoices())}
        >
          ▼
        </button>
      )}
      {prompt && !draft && !choices && overlaps(selected, { ...active, rowCount: 1, columnCount: 1 }) && (
        <div
          role="note"
          className={styles.prompt}
          style={{ left: activeBox.left + 12, top: activeBox.top + activeBox.height + 4 }}
        >
          {prompt.title !== "" && <span className={styles.promptTitle}>{prompt.title}</span>}
          {prompt.message}
        </div>
      )}
      {choices && (
        <div data-popup>
          <ChoiceList
            items={choices.items}
            chosen={choices.chosen}
            box={activeBox}
            above={isAbove}
            label={texts.choices}
            onPick={pick}
          />
        </div>
      )}
    </div>
  );
};

const viewOf = ({ scrollTop, scrollLeft, clientHeight, clientWidth }: HTMLElement) => ({
  top: scrollTop,
  left: scrollLeft,
  height: clientHeight,
  width: clientWidth,
});
