import type { CalendarDate } from "../../notice/calendar-date";
import type { TableReference } from "../formulas/reference";
import type { ColumnPlan, Look } from "../plan";
import type { WorkbookTexts } from "../texts/vi";
import type { NoticeHeading } from "./heading";

/** How a formula calls a table of the tracker, with the headers that it has now. */
export type Refer = <Key extends string>(table: string) => TableReference<Key>;

/** One criterion as the table of criteria has it. */
export interface ListedCriterion {
  readonly setId: string;
  readonly setName: string;
  readonly code: string;
  readonly name: string;
}

/** A line of the table of villages: a key of its own, and the name that people give it. */
export interface VillageLine {
  readonly id: string;
  readonly name: string | null;
}

/** "04 thôn … đến 30/4/2024": how many villages have to be there, and until when. */
export interface VillageTarget {
  readonly quantity: number;
  readonly deadline: CalendarDate | null;
}

/**
 * What the sheets made on asking are planned from: a new tracker, or one that is there and whose tables and
 * headers may have other names by now.
 */
export interface OptionalContext {
  readonly texts: WorkbookTexts;
  readonly refer: Refer;
  /** The notices tracked, in their order. */
  readonly notices: readonly NoticeHeading[];
  readonly criteria: readonly ListedCriterion[];
  readonly taskCount: number;
  readonly villages: readonly VillageLine[];
  /** Whether drop-downs find their names: the sheet of villages is there, or is made along. */
  readonly hasVillageNames: boolean;
  readonly villageCriteria: {
    readonly name: string;
    readonly criteria: readonly Pick<ListedCriterion, "code" | "name">[];
  };
  readonly villageTarget: VillageTarget | null;
}

/** A cell above a table that people fill in. */
export const enteredCell = (look: Look): Look => ({ ...look, fill: "#FFFDF5", grid: true });

/** Whether a column of a matrix stands for a criterion. */
export const isMatrixColumn = (key: string): boolean => /^criterion\d+$/.test(key);

/** The column of a criterion in a matrix: each workbook has as many as it has criteria. */
export const matrixColumn = (index: number, header: string): Pick<ColumnPlan, "key" | "header"> => ({
  key: `criterion${index + 1}`,
  header,
});
