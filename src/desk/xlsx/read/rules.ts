import { parseArea } from "../../model/address";
import type { Area } from "../../model/cell";
import type {
  CellValueRule,
  ConditionalFormat,
  CustomRule,
  DataBarRule,
  DifferentialStyle,
} from "../../model/rules";
import type { Sheet } from "../../model/sheet";
import type { Workbook } from "../../model/workbook";
import { fromFileFormula } from "../formula-text";
import type { Kept, KeptRule } from "../kept";
import { cellValueOperators, modelWord } from "../words";
import { unescapeString } from "../xml";
import type { Colors } from "./colors";
import type { ReadStyles } from "./styles";
import { readDifferential } from "./styles";
import type { XmlElement } from "./xml-reader";
import { plainXml } from "./xml-reader";

/** The areas of an `sqref`. */
export const readAreas = (sqref: string | null): Area[] =>
  (sqref ?? "").split(/\s+/).flatMap((address) => parseArea(address) ?? []);

export const formulaOf = (element: XmlElement | undefined): string =>
  fromFileFormula(unescapeString(element?.text ?? ""));

export interface RuleSurroundings {
  readonly workbook: Workbook;
  readonly styles: ReadStyles;
  readonly colors: Colors;
  readonly kept: Kept;
  /** The text that the elements were read from. */
  readonly source: string;
}

type Ranked = { readonly priority: number } & (
  { readonly rule: ConditionalFormat } | { readonly unknown: Omit<KeptRule, "priority"> }
);

const youngRulesUri = "{78C0D931-6437-407d-A8EE-F0AAD7539E65}".toLowerCase();
export const isYoungRules = (extension: XmlElement): boolean =>
  extension.get("uri")?.toLowerCase() === youngRulesUri;

const youngRules = (root: XmlElement): { readonly rule: XmlElement; readonly sqref: string }[] =>
  (root.child("extLst")?.all("ext") ?? [])
    .filter(isYoungRules)
    .flatMap((extension) =>
      (extension.child("conditionalFormattings")?.all("conditionalFormatting") ?? []).flatMap((format) =>
        format.all("cfRule").map((rule) => ({ rule, sqref: format.child("sqref")?.text ?? "" })),
      ),
    );

/** Reads a sheet's conditional formats; kinds that the desk does not know are returned to be kept. */
export const readConditionalFormats = (
  sheet: Sheet,
  root: XmlElement,
  around: RuleSurroundings,
): KeptRule[] => {
  const { workbook, styles, colors, kept, source } = around;
  const young = youngRules(root);
  const ranked: Ranked[] = [];

  const formatRule = (
    rule: XmlElement,
    areas: Area[],
    priority: number,
    format: DifferentialStyle,
    formulas: readonly XmlElement[],
  ): CustomRule | CellValueRule | null => {
    const base = { id: workbook.newId(), areas, priority, stopIfTrue: rule.flag("stopIfTrue"), format };
    if (rule.get("type") === "expression")
      return { ...base, type: "Custom", formula: formulaOf(formulas[0]) };
    const operator = modelWord(cellValueOperators, rule.get("operator"));
    if (rule.get("type") !== "cellIs" || !operator) return null;
    const formula2 = formulas[1] ? formulaOf(formulas[1]) : null;
    return { ...base, type: "CellValue", operator, formula1: formulaOf(formulas[0]), formula2 };
  };

  for (const element of root.all("conditionalFormatting")) {
    const sqref = element.get("sqref") ?? "";
    for (const rule of element.all("cfRule")) {
      const priority = rule.number("priority") ?? Infinity;
      const place = rule.number("dxfId");
      const areas = readAreas(sqref);
      const read =
        rule.get("type") === "dataBar"
          ? readDataBar(
              rule,
              young.map((each) => each.rule),
              areas,
              priority,
              around,
            )
          : formatRule(rule, areas, priority, styles.differentials[place ?? -1] ?? {}, rule.all("formula"));
      if (read) {
        ranked.push({ priority, rule: read });
        continue;
      }
      const dxf = styles.differentialElements[place ?? -1];
      ranked.push({
        priority,
        unknown: {
          sqref,
          xml: source.slice(rule.start, rule.end),
          differential: dxf ? plainXml(around.styles.source.slice(dxf.start, dxf.end)) : null,
        },
      });
    }
  }
  for (const { rule, sqref } of young) {
    if (rule.get("type") === "dataBar") continue;
    const priority = rule.number("priority") ?? Infinity;
    const dxf = rule.child("dxf");
    const format = dxf ? readDifferential(dxf, colors) : {};
    const read = formatRule(rule, readAreas(sqref), priority, format, rule.all("f"));
    if (read) ranked.push({ priority, rule: read });
    else kept.losses.add("conditional formats of a kind younger than Excel 2007");
  }

  ranked.sort((a, b) => a.priority - b.priority);
  return ranked.flatMap((each, priority) => {
    if ("unknown" in each) return [{ ...each.unknown, priority }];
    each.rule.priority = priority;
    sheet.conditionalFormats.push(each.rule);
    return [];
  });
};

type Bound = DataBarRule["lowerBound"]["type"] | DataBarRule["upperBound"]["type"];
const boundWords: Readonly<Record<string, Bound>> = {
  autoMin: "Automatic",
  autoMax: "Automatic",
  min: "LowestValue",
  max: "HighestValue",
  num: "Number",
  percent: "Percent",
  formula: "Formula",
};

const readDataBar = (
  rule: XmlElement,
  young: readonly XmlElement[],
  areas: Area[],
  priority: number,
  { workbook, colors }: RuleSurroundings,
): DataBarRule | null => {
  const id = rule
    .child("extLst")
    ?.all("ext")
    .flatMap((each) => each.all("id"))[0]
    ?.text.trim();
  const younger =
    id === undefined ? undefined : young.find((each) => each.get("id") === id)?.child("dataBar");
  const bar = rule.child("dataBar");
  const color = colors.read(bar?.child("color"));
  if (!bar || color === null) return null;
  const bounds = (younger ?? bar).all("cfvo").map((cfvo) => {
    const type = boundWords[cfvo.get("type") ?? ""];
    const text = cfvo.string("val") ?? (cfvo.child("f") ? unescapeString(cfvo.child("f")?.text ?? "") : null);
    const formula = type === "Formula" && text !== null ? fromFileFormula(text) : text;
    const hasFormula = type === "Number" || type === "Percent" || type === "Formula";
    return type && { type, formula: hasFormula ? formula : null };
  });
  const [lower, upper] = bounds;
  if (!lower || !upper) return null;
  return {
    id: workbook.newId(),
    type: "DataBar",
    areas,
    priority,
    stopIfTrue: false,
    fillColor: color,
    gradientFill: younger?.flag("gradient", true) ?? true,
    showDataBarOnly: !bar.flag("showValue", true),
    lowerBound: lower as DataBarRule["lowerBound"],
    upperBound: upper as DataBarRule["upperBound"],
  };
};
