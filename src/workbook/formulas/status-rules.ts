import { statusLooks } from "../looks";
import type { ConditionalRule } from "../plan";
import type { WorkbookTexts } from "../texts/vi";
import { quoted } from "./reference";

/**
 * Colours by status, strongest first. The formulas look at the status column of the same row only
 * (`$F5`), so that sorting, inserting and pasting leave them whole.
 *
 * @param statusCell the first body row's status, column absolute: `$F5`
 * @param statusColumns keys of the columns that also take the status' text colour
 * @param sourceCell the first body row's source of the deadline, in the same way, where rows have one
 */
export const statusRules = (
  statusCell: string,
  statusColumns: readonly string[],
  texts: WorkbookTexts,
  sourceCell?: string,
): ConditionalRule[] => {
  const is = (...keys: (keyof WorkbookTexts["trackStatus"])[]) => {
    const tests = keys.map((key) => `${statusCell}=${quoted(texts.trackStatus[key])}`);
    return tests.length === 1 ? `=${tests[0]}` : `=OR(${tests.join(",")})`;
  };
  const onStatus = (formula: string, look: ConditionalRule["look"]): ConditionalRule => ({
    formula,
    look,
    columns: statusColumns,
  });
  const inherited: ConditionalRule[] = sourceCell
    ? [
        {
          formula: `=${sourceCell}=${quoted(texts.deadlineSource.inherited)}`,
          columns: ["deadline"],
          look: statusLooks.inherited,
        },
      ]
    : [];
  return [
    onStatus(is("dataError"), statusLooks.dataError),
    onStatus(is("overdue"), statusLooks.overdue),
    onStatus(is("dueSoon"), statusLooks.dueSoon),
    onStatus(is("completedLate"), statusLooks.completedLate),
    onStatus(is("completedOnTime", "completed", "completedUndated"), statusLooks.completedOnTime),
    onStatus(is("noDeadline"), statusLooks.noDeadline),
    { formula: is("suspended", "withdrawn"), look: statusLooks.setAside },
    ...inherited,
    // The rest of a late row is tinted too, without the alarm in its letters.
    { formula: is("overdue"), look: { fill: statusLooks.overdue.fill } },
    { formula: is("dueSoon"), look: { fill: statusLooks.dueSoon.fill } },
  ];
};
