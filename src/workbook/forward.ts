import { criterionSets } from "../catalog/criteria";
import type { FieldValue } from "../tracker/record";
import { emptyTracker } from "../tracker/tracker";
import { tableNames } from "./names";
import type { CellContent, NamePlan, TextBlock, WorkbookPlan } from "./plan";
import { planWorkbook } from "./plan-workbook";

/** A parameter of the present version: the words in its row, and the name of the cell that holds its value. */
export interface ParameterPlan {
  readonly name: string;
  readonly label: string;
  readonly cells: readonly CellContent[];
}

/** A list of words of the present version, under the name that drop-downs know. */
export interface ListPlan {
  readonly name: string;
  readonly header: string;
  readonly items: readonly string[];
}

export interface ForwardPlan {
  readonly parameters: readonly ParameterPlan[];
  readonly lists: readonly ListPlan[];
}

const wordsOf = (cells: readonly (readonly CellContent[])[]): string[] =>
  cells.flat().filter((cell) => typeof cell === "string");

const listOf = ({ name, row, column }: NamePlan, texts: readonly TextBlock[]): ListPlan[] => {
  const items = texts.find((block) => block.row === row && block.column === column);
  const header = texts.find((block) => block.row === row - 1 && block.column === column);
  const [title] = wordsOf(header?.cells ?? []);
  return items && title !== undefined ? [{ name, header: title, items: wordsOf(items.cells) }] : [];
};

/** What stands on the sheet of lists in a new tracker of today, one by one: an older workbook lacks some of it. */
export const forwardPlan = (
  plan: WorkbookPlan = planWorkbook(emptyTracker, { asOf: null, workbookId: "" }),
): ForwardPlan => {
  const lists = plan.sheets.find(({ key }) => key === "lists");
  const table = lists?.tables.find(({ name }) => name === tableNames.parameters);
  const names = plan.names.filter(({ sheet }) => sheet === "lists");
  if (!lists || !table) return { parameters: [], lists: [] };
  const [first, last] = [table.row + 1, table.row + table.rows.length];
  const isParameter = ({ row, column, rowCount }: NamePlan): boolean =>
    rowCount === 1 && column === table.column + 1 && row >= first && row <= last;
  return {
    parameters: names.filter(isParameter).flatMap(({ name, row }) => {
      const cells = table.rows[row - first];
      return cells ? [{ name, label: String(cells[0]), cells }] : [];
    }),
    lists: names.filter((name) => !isParameter(name)).flatMap((name) => listOf(name, lists.texts)),
  };
};

/** What stands in a row of a column that its workbook did not have yet; null where that is for people to say. */
export const forwardValue = (
  table: string,
  key: string,
  fields: Readonly<Record<string, FieldValue>>,
): string | null => {
  if (table !== tableNames.criteria || key !== "criterionSetName") return null;
  return criterionSets.find(({ id }) => id === fields["criterionSetId"])?.name ?? null;
};
