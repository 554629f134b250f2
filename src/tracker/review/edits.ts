import type { CalendarDate } from "../../notice/calendar-date";

/** Something that people did to a notice's rows before they were written. Plain data, so that it can be kept and repeated. */
export type Edit =
  | { readonly type: "content"; readonly id: string; readonly content: string }
  /** A petition's two halves: what is asked, and who is told to do what about it. */
  | {
      readonly type: "petition";
      readonly id: string;
      readonly request: string;
      readonly assignment: string | null;
    }
  /** Of one row or of many. */
  | { readonly type: "leadUnits"; readonly ids: readonly string[]; readonly units: readonly string[] }
  | { readonly type: "coordinatingUnits"; readonly ids: readonly string[]; readonly units: readonly string[] }
  | { readonly type: "deadline"; readonly ids: readonly string[]; readonly date: CalendarDate | null }
  | { readonly type: "criteria"; readonly ids: readonly string[]; readonly codes: readonly string[] }
  /** Parts a row in two; `at` is the place in its content at which the second begins. */
  | { readonly type: "split"; readonly id: string; readonly at: number }
  /** Puts the row that follows behind this one. */
  | { readonly type: "join"; readonly id: string }
  /** Makes rows what is no task. */
  | { readonly type: "leave"; readonly ids: readonly string[] }
  /** Makes what is no task a row: the passages from one position of the notice's text to another. */
  | { readonly type: "take"; readonly from: number; readonly to: number }
  /** Chooses the criteria that the rows are counted by; null for none. */
  | { readonly type: "criterionSet"; readonly id: string | null };
