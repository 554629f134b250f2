import { makeStyles, MessageBar, MessageBarBody, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import { styleAt } from "../api/edit/cell-styles";
import { applyFilters } from "../api/edit/filter-rows";
import { assertAllowed } from "../api/edit/protection";
import { sortCells } from "../api/edit/sort-cells";
import { bodyArea } from "../api/edit/table-parts";
import type { Sheet } from "../model/sheet";
import type { Table } from "../model/table";
import { BrokenEntryDialog } from "./BrokenEntryDialog";
import type { DeskSession } from "./desk-session";
import { filterChoices } from "./editing/filter-choices";
import type { CellPlace } from "./editing/moves";
import type { Refusal } from "./editing/refusal";
import { sheetCommands } from "./editing/sheet-commands";
import { textToEdit } from "./editing/typed-text";
import { useCellEditing } from "./editing/use-cell-editing";
import { FilterMenu } from "./FilterMenu";
import { FormulaBar } from "./FormulaBar";
import type { GridHandle } from "./GridView";
import { GridView } from "./GridView";
import { SheetTabs } from "./SheetTabs";
import type { ShownWorkbook } from "./sheet-picture";
import type { DeskTexts } from "./texts";

const useStyles = makeStyles({
  message: { flexShrink: 0, borderRadius: 0, borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
});

export interface WorkbookViewProps {
  readonly session: DeskSession;
  readonly shown: ShownWorkbook;
  /** The visible sheets. */
  readonly sheets: readonly Sheet[];
  readonly sheet: Sheet;
  readonly texts: DeskTexts;
}

interface OpenFilter {
  readonly table: Table;
  readonly column: number;
  readonly button: HTMLElement;
}

/** The workbook as one works in it: formula bar, sheet, tabs. */
export const WorkbookView = ({ session, shown, sheets, sheet, texts }: WorkbookViewProps) => {
  const styles = useStyles();
  const [refusal, report] = useState<Refusal | null>(null);
  const [filter, setFilter] = useState<OpenFilter | null>(null);
  const grid = useRef<GridHandle>(null);
  /** False until the first sheet is there, which takes nobody's keyboard. */
  const hasShown = useRef(false);
  const editing = useCellEditing(session, sheet, report);
  const commands = sheetCommands(session, sheet, editing, report);
  const { active } = session.selectionOn(sheet);
  const style = shown.workbook.styles.get(styleAt(sheet, active.row, active.column));
  const content = textToEdit(sheet.grid.get(active.row, active.column), style, session.host.dateOrder);
  const toGrid = (): void => grid.current?.focus();
  // With another sheet comes another grid: whoever worked in the old one goes on in it.
  useEffect(() => {
    if (document.activeElement === document.body && hasShown.current) grid.current?.focus();
    hasShown.current = true;
  }, [sheet.id]);

  const onFilter = (place: CellPlace, button: HTMLElement): void => {
    const table = sheet.tables.find(
      ({ area }) =>
        area.row === place.row &&
        place.column >= area.column &&
        place.column < area.column + area.columnCount,
    );
    if (table) setFilter({ table, column: place.column - table.area.column, button });
  };
  const closeFilter = (): void => {
    setFilter(null);
    toGrid();
  };
  const filterTo = ({ table, column }: OpenFilter, wanted: readonly string[] | null): void => {
    closeFilter();
    report(
      session.edit([{ sheet, area: table.area, cells: false }], (opened) => {
        assertAllowed(sheet, "allowAutoFilter");
        const own = table.columns[column];
        if (own) own.filteredTo = wanted;
        applyFilters(opened, sheet, table);
      }),
    );
  };
  const sortBy = ({ table, column }: OpenFilter, ascending: boolean): void => {
    closeFilter();
    const area = bodyArea(table);
    report(
      session.edit([{ sheet, area, cells: true }], (opened) => {
        assertAllowed(sheet, "allowSort");
        sortCells(opened, sheet, area, [{ key: column, ascending }], false);
        applyFilters(opened, sheet, table);
      }),
    );
  };

  return (
    <>
      <FormulaBar active={active} content={content} editing={editing} onLeave={toGrid} texts={texts} />
      {refusal !== null && (
        <MessageBar intent="warning" className={styles.message} role="alert">
          <MessageBarBody>{texts.refusals[refusal](sheet.name)}</MessageBarBody>
        </MessageBar>
      )}
      <GridView
        key={sheet.id}
        handle={grid}
        session={session}
        shown={shown}
        sheet={sheet}
        editing={editing}
        commands={commands}
        onFilter={onFilter}
        onChoose={(slicer, captions) => editing.commit(() => report(session.choose(slicer, captions)))}
        texts={texts}
      />
      <SheetTabs
        sheets={sheets}
        shown={sheet}
        onShow={(each) => editing.commit(() => session.activate(each))}
        texts={texts}
      />
      {filter && (
        <FilterMenu
          target={filter.button}
          header={filter.table.columns[filter.column]?.name ?? ""}
          choices={filterChoices(sheet, shown.workbook.styles, filter.table, filter.column)}
          texts={texts}
          onSort={(ascending) => sortBy(filter, ascending)}
          onFilter={(wanted) => filterTo(filter, wanted)}
          onClose={closeFilter}
        />
      )}
      {editing.broken && (
        <BrokenEntryDialog
          broken={editing.broken}
          onRetry={editing.retry}
          onCancel={editing.cancel}
          onClosed={toGrid}
          texts={texts}
        />
      )}
    </>
  );
};
