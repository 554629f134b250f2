import { makeStyles } from "@fluentui/react-components";
import type { ClipboardEvent, KeyboardEvent, PointerEvent } from "react";
import { useEffect, useImperativeHandle, useMemo, useRef } from "react";
import type { Ref } from "react";
import { overlaps } from "../api/edit/geometry";
import type { Sheet } from "../model/sheet";
import type { Slicer } from "../model/slicer";
import { CellEditor } from "./CellEditor";
import { ChartView } from "./ChartView";
import { CellPopups } from "./CellPopups";
import { choiceId, choiceListId } from "./ChoiceList";
import { ColumnHeaders } from "./ColumnHeaders";
import type { DeskSession } from "./desk-session";
import { validationAt } from "./editing/entry-check";
import type { CellPlace, Selection } from "./editing/moves";
import { areaOf, oneCell, shownCell } from "./editing/moves";
import type { Key } from "./editing/grid-keys";
import { afterEntry, movedSelection, wholeSelection } from "./editing/grid-keys";
import type { SheetCommands } from "./editing/sheet-commands";
import type { CellEditing } from "./editing/use-cell-editing";
import { GridRow } from "./GridRow";
import { columnHeaderHeight, geometryOf, rowHeaderWidth } from "./sheet-geometry";
import type { ShownWorkbook } from "./sheet-picture";
import { SheetPicture } from "./sheet-picture";
import { SlicerView } from "./SlicerView";
import type { DeskTexts } from "./texts";
import { useChoices } from "./use-choices";
import { indexUnder, useGridWindow } from "./use-grid-window";

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

const gridId = "sheet-grid";

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
  const tabbedFrom = useRef<number | null>(null);
  const dragging = useRef(false);
  // Whoever only comes by with Tab goes on with Tab; whoever works here moves from cell to cell, until Escape.
  const isWorking = useRef(false);
  const geometry = useMemo(() => geometryOf(sheet, shown.workbook.styles), [sheet, shown]);
  const picture = useMemo(() => new SheetPicture(shown, sheet), [sheet, shown]);
  const { rowOffsets, columnOffsets, rowCount, columnCount } = geometry;
  const gridWindow = useGridWindow(sheet, geometry, scroller);
  const { view, frozenRows, frozenColumns, columns, reveal } = gridWindow;
  const selection = session.selectionOn(sheet);
  const selected = areaOf(selection);
  const { active } = selection;
  const { draft } = editing;

  const takeKeyboard = (): void => {
    input.current?.focus({ preventScroll: true });
    isWorking.current = true;
  };
  useImperativeHandle(handle, () => ({ focus: takeKeyboard }), []);

  const choices = useChoices(session, shown, sheet, picture, active, (item) => {
    editing.enter(active, item);
    takeKeyboard();
  });

  const select = (next: Selection, follow: CellPlace | null = next.corner): void => {
    choices.close();
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

  /** Keys that move and command while nothing is typed; true where one did. */
  const onSheetKey = (key: Key): boolean => {
    if (key.alt && key.key === "ArrowDown") {
      const button = scroller.current?.querySelector<HTMLElement>(
        `[data-filter="${active.row},${active.column}"]`,
      );
      if (button) onFilter(active, button);
      else choices.show();
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
    const next = movedSelection(sheet, geometry, selection, key, gridWindow.page);
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
    isWorking.current = draft !== null || choices.open !== null || key.key !== "Escape";
    if (choices.onKey(key) || (draft ? onEditingKey(key) : onSheetKey(key))) event.preventDefault();
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

  const activeBox = gridWindow.boxOf(active);
  const isAbove = activeBox.top - view.top > view.height / 2 + columnHeaderHeight;
  const validation = validationAt(sheet, active);
  const hasChoices = validation?.rule.kind === "list" && validation.rule.inCellDropDown;
  const prompt = validation?.prompt.showPrompt && validation.prompt.message !== "" ? validation.prompt : null;
  const isPrompted = !draft && !choices.open && overlaps(selected, oneCell(active));

  return (
    <div
      ref={scroller}
      className={styles.scroller}
      onScroll={(event) => gridWindow.onScroll(event.currentTarget)}
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
            {gridWindow.rows.map((row, i) => {
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
                  spaceAbove={i === gridWindow.frozenShown ? gridWindow.above : 0}
                  filterLabel={texts.filterButton}
                />
              );
            })}
            <tr aria-hidden="true" style={{ height: gridWindow.below }} />
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
        choice={choices.open && { listId: choiceListId, optionId: choiceId(choices.open.chosen) }}
        onStart={(text) => {
          choices.close();
          editing.start("enter", text);
        }}
        onChange={editing.change}
        onFocus={() => (isWorking.current = false)}
        onKeyDown={onKeyDown}
        onCopy={onCopy}
        onPaste={onPaste}
      />
      <CellPopups
        box={activeBox}
        above={isAbove}
        hasChoices={hasChoices === true && !draft}
        choices={choices.open}
        prompt={isPrompted ? prompt : null}
        onToggle={choices.toggle}
        onPick={choices.pick}
        texts={texts}
      />
    </div>
  );
};
