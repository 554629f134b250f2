import type { Area } from "../../model/cell";
import type { Sheet } from "../../model/sheet";
import type { Workbook } from "../../model/workbook";
import { intersect, subtract } from "./geometry";
import { layRule, removeRulesIn } from "./rule-areas";
import type { AreaRule } from "./rule-formulas";

interface Place {
  readonly sheet: Sheet;
  readonly area: Area;
}

/** A rule that lay on what is copied, and the parts of the target that it comes to lie on. */
interface Pasted<R extends AreaRule> {
  readonly rule: R;
  /** As it was before the target was cleared of rules. */
  readonly was: R;
  readonly areas: readonly Area[];
}

/**
 * For Excel conditional formats are looks: pasted cells bring theirs along and lose those they had. A rule of
 * the same sheet takes the cells in; on another sheet it becomes a rule of that sheet. Data validations come
 * along where everything is pasted.
 */
export const copyRules = (
  workbook: Workbook,
  from: Place,
  to: Place,
  transpose: boolean,
  withValidations: boolean,
): void => {
  paste(
    from.sheet.conditionalFormats,
    to.sheet.conditionalFormats,
    from.area,
    to.area,
    transpose,
    (rule) => ({
      ...rule,
      id: workbook.newId(),
      // No other rule lies on those cells, so that its place among them does not matter.
      priority: Math.max(-1, ...to.sheet.conditionalFormats.map(({ priority }) => priority)) + 1,
    }),
  );
  if (!withValidations) return;
  paste(from.sheet.validations, to.sheet.validations, from.area, to.area, transpose, (rule) => ({ ...rule }));
};

const paste = <R extends AreaRule>(
  source: readonly R[],
  target: R[],
  from: Area,
  to: Area,
  transpose: boolean,
  copyOf: (rule: R) => R,
): void => {
  const pasted = source.flatMap((rule): Pasted<R>[] => {
    const areas = rule.areas.flatMap((area) => {
      const part = intersect(area, from);
      return part ? repeated(part, from, to, transpose) : [];
    });
    return areas.length > 0 ? [{ rule, was: { ...rule, areas: [...rule.areas] }, areas }] : [];
  });
  const staysOn = (rule: R): readonly Area[] =>
    source === target ? (pasted.find((each) => each.rule === rule)?.areas ?? []) : [];
  for (const rule of [...target]) {
    const rest = [rule];
    // What is put back anyway is not taken away first: areas stay whole where nothing changes.
    for (const gone of without([to], staysOn(rule))) removeRulesIn(rest, gone);
    if (rest.length === 0) target.splice(target.indexOf(rule), 1);
  }
  for (const { rule, was, areas } of pasted) {
    if (source === target && target.includes(rule)) {
      layRule(rule, [...rule.areas, ...without(areas, rule.areas)]);
      continue;
    }
    const copy = copyOf(was);
    layRule(copy, areas);
    target.push(copy);
  }
};

const without = (areas: readonly Area[], holes: readonly Area[]): readonly Area[] =>
  holes.reduce((left, hole) => left.flatMap((area) => subtract(area, hole)), areas);

/** Where a part of the source comes to lie in a target that is filled with the source. */
const repeated = (part: Area, from: Area, to: Area, transpose: boolean): Area[] => {
  const [row, column] = [part.row - from.row, part.column - from.column];
  const [height, width] = transpose ? [from.columnCount, from.rowCount] : [from.rowCount, from.columnCount];
  const own = transpose
    ? { row: column, column: row, rowCount: part.columnCount, columnCount: part.rowCount }
    : { row, column, rowCount: part.rowCount, columnCount: part.columnCount };
  // What fills the source from edge to edge is one area over all its repetitions.
  const down = own.rowCount === height ? [0] : steps(to.rowCount, height);
  const right = own.columnCount === width ? [0] : steps(to.columnCount, width);
  const rowCount = own.rowCount === height ? to.rowCount : own.rowCount;
  const columnCount = own.columnCount === width ? to.columnCount : own.columnCount;
  return down.flatMap((r) =>
    right.map((c) => ({
      row: to.row + own.row + r,
      column: to.column + own.column + c,
      rowCount,
      columnCount,
    })),
  );
};

const steps = (length: number, step: number): number[] =>
  Array.from({ length: length / step }, (_each, n) => n * step);
