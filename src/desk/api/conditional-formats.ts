import type { Area } from "../model/cell";
import type { ConditionalFormat } from "../model/rules";
import { readBoolean, readInteger } from "../protocol/arguments";
import { invalidArgument, itemNotFound, notImplemented } from "../protocol/errors";
import type { ApiObject, Navigation, ApiType } from "../protocol/member-table";
import { defineType } from "../protocol/member-table";
import { collectionMethods } from "./collection";
import { cellValueRule, customRule, dataBarRule } from "./conditional-rules";
import { overlaps } from "./edit/geometry";
import { assertAllowed } from "./edit/protection";
import { removeRulesIn } from "./edit/rule-areas";
import { rangeOf } from "./range";
import { rangeAreas, trackedAreas } from "./range-areas";
import type { Rule } from "./rule-target";
import { ruleOf } from "./rule-target";
import type { Cells } from "./tracked-range";

const byPriority = (cells: Cells): ConditionalFormat[] =>
  cells.sheet.conditionalFormats
    .filter(({ areas }) => areas.some((area) => cells.areas.some((own) => overlaps(area, own))))
    .sort((a, b) => a.priority - b.priority);

/** Puts a rule at a place among all rules of its sheet and numbers them anew, without gaps. */
const place = (rules: ConditionalFormat[], rule: ConditionalFormat, priority: number): void => {
  const others = rules.filter((each) => each !== rule).sort((a, b) => a.priority - b.priority);
  // Negative counts from the end, out of bounds is the nearest bound (Microsoft's reference).
  const index = priority < 0 ? others.length + 1 + priority : priority;
  others.splice(Math.max(0, Math.min(index, others.length)), 0, rule);
  for (const [i, each] of others.entries()) each.priority = i;
  rules.splice(0, rules.length, ...others);
};

const newRule = (id: string, areas: Area[], type: string): ConditionalFormat => {
  const base = { id, areas, priority: 0, stopIfTrue: false };
  switch (type.toLowerCase()) {
    case "custom":
      return { ...base, type: "Custom", formula: "=FALSE", format: {} };
    case "cellvalue":
      return { ...base, type: "CellValue", operator: "EqualTo", formula1: "=0", formula2: null, format: {} };
    case "databar":
      return {
        ...base,
        type: "DataBar",
        fillColor: "#638EC6",
        gradientFill: true,
        showDataBarOnly: false,
        lowerBound: { type: "Automatic", formula: null },
        upperBound: { type: "Automatic", formula: null },
      };
    case "colorscale":
    case "iconset":
    case "topbottom":
    case "presetcriteria":
    case "containstext":
      throw notImplemented("ConditionalFormatCollection.add", type);
    default:
      throw invalidArgument();
  }
};

/** The part of a rule that belongs to its type: the plain name fails on another type, `…OrNullObject` is null. */
const kinds = (
  name: string,
  type: ConditionalFormat["type"],
  of: (rule: Rule) => ApiObject,
): Record<string, Navigation<Rule>> => ({
  [name]: {
    get: (rule) => {
      if (ruleOf(rule).type !== type) throw itemNotFound();
      return of(rule);
    },
  },
  [`${name}OrNullObject`]: { get: (rule) => (ruleOf(rule).type === type ? of(rule) : null) },
});

export const conditionalFormat: ApiType<Rule> = defineType("ConditionalFormat", {
  since: "1.6",
  id: ({ id }) => id,
  guard: (rule) => void ruleOf(rule),
  scalars: {
    id: { get: ({ id }) => id },
    type: { get: (rule) => ruleOf(rule).type },
    priority: {
      get: (rule) => ruleOf(rule).priority,
      set: (rule, value) => place(rule.cells.sheet.conditionalFormats, ruleOf(rule), readInteger(value)),
    },
    stopIfTrue: {
      // Data bars have none (Microsoft's reference).
      get: (rule) => (ruleOf(rule).type === "DataBar" ? null : ruleOf(rule).stopIfTrue),
      set: (rule, value) => {
        const own = ruleOf(rule);
        if (own.type === "DataBar") throw invalidArgument();
        own.stopIfTrue = readBoolean(value);
      },
    },
  },
  navigations: {
    ...kinds("custom", "Custom", (rule) => customRule.of(rule)),
    ...kinds("cellValue", "CellValue", (rule) => cellValueRule.of(rule)),
    ...kinds("dataBar", "DataBar", (rule) => dataBarRule.of(rule)),
  },
  methods: {
    delete: {
      call: (rule) => {
        const { sheet } = rule.cells;
        sheet.conditionalFormats.splice(sheet.conditionalFormats.indexOf(ruleOf(rule)), 1);
      },
    },
    getRange: {
      call: (rule) => {
        const { areas } = ruleOf(rule);
        const [area] = areas;
        if (!area || areas.length > 1) throw invalidArgument("The rule applies to several ranges.");
        return rangeOf(rule.cells.session, rule.cells.sheet, area);
      },
    },
    getRangeOrNullObject: {
      call: (rule) => {
        const { areas } = ruleOf(rule);
        const [area] = areas;
        return area && areas.length === 1 ? rangeOf(rule.cells.session, rule.cells.sheet, area) : null;
      },
    },
    getRanges: {
      since: "1.9",
      call: (rule) => rangeAreas.of(trackedAreas(rule.cells.session, rule.cells.sheet, ruleOf(rule).areas)),
    },
  },
});

const members = {
  items: (cells: Cells): ApiObject[] =>
    byPriority(cells).map(({ id }) => conditionalFormat.of({ cells, id })),
  item: (cells: Cells, key: string | number): ApiObject | null => {
    const rule = byPriority(cells).find(({ id }) => id === key);
    return rule ? conditionalFormat.of({ cells, id: rule.id }) : null;
  },
};

export const conditionalFormats: ApiType<Cells> = defineType("ConditionalFormatCollection", {
  since: "1.6",
  ...members,
  methods: {
    ...collectionMethods(members, { getCount: "1.6", getItemAt: "1.6", getItemOrNullObject: "1.14" }),
    add: {
      // On top of all others: rules added in reading order end up the other way round (Microsoft: ConditionalFormatCollection.add).
      call: (cells, args) => {
        assertAllowed(cells.sheet, "allowFormatCells");
        const { workbook } = cells.session;
        const rule = newRule(workbook.newId(), [...cells.areas], args.text(0));
        place(cells.sheet.conditionalFormats, rule, 0);
        cells.session.isDirty = true;
        return conditionalFormat.of({ cells, id: rule.id });
      },
    },
    clearAll: {
      call: ({ session, sheet, areas }) => {
        assertAllowed(sheet, "allowFormatCells");
        for (const area of areas) removeRulesIn(sheet.conditionalFormats, area);
        for (const [i, rule] of [...sheet.conditionalFormats]
          .sort((a, b) => a.priority - b.priority)
          .entries()) {
          rule.priority = i;
        }
        session.isDirty = true;
      },
    },
  },
});
