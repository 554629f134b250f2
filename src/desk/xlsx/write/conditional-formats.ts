import type { ConditionalFormat, DataBarRule } from "../../model/rules";
import type { Sheet } from "../../model/sheet";
import { fileAreas } from "../file-reference";
import { toFileFormula } from "../formula-text";
import type { KeptRule } from "../kept";
import { cellValueOperators } from "../words";
import { element, escapeText, namespaces } from "../xml";
import type { StylesWriter } from "./styles";
import { fileColor } from "./styles";

const formulaElement = (formula: string): string =>
  `<formula>${escapeText(toFileFormula(formula))}</formula>`;

/** What Excel 2010 added to data bars stands in a second rule at the end of the sheet, found by this id. */
const dataBarId = (sheetIndex: number, priority: number): string =>
  `{${String(sheetIndex + 1).padStart(8, "0")}-0000-4000-8000-${String(priority).padStart(12, "0")}}`;

type Bound = DataBarRule["lowerBound"] | DataBarRule["upperBound"];

const plainBounds = { Number: "num", Percent: "percent", Formula: "formula" } as const;

const boundElement = (bound: Bound, end: "min" | "max"): string =>
  bound.type === "Number" || bound.type === "Percent" || bound.type === "Formula"
    ? element("cfvo", { type: plainBounds[bound.type], val: toFileFormula(bound.formula ?? "0") })
    : element("cfvo", { type: end });

const youngBoundElement = (bound: Bound, end: "min" | "max"): string => {
  if (bound.type === "Automatic") return element("x14:cfvo", { type: end === "min" ? "autoMin" : "autoMax" });
  if (bound.type === "LowestValue" || bound.type === "HighestValue")
    return element("x14:cfvo", { type: end });
  const formula = `<xm:f>${escapeText(toFileFormula(bound.formula ?? "0"))}</xm:f>`;
  return element("x14:cfvo", { type: plainBounds[bound.type] }, formula);
};

const dataBarExtension = "{B025F937-C7B1-47D3-B67F-A62EFF666E3E}";

const dataBarElement = (rule: DataBarRule, id: string): string =>
  element(
    "dataBar",
    { showValue: rule.showDataBarOnly ? false : null },
    boundElement(rule.lowerBound, "min") +
      boundElement(rule.upperBound, "max") +
      element("color", { rgb: fileColor(rule.fillColor) }),
  ) +
  `<extLst><ext uri="${dataBarExtension}" xmlns:x14="${namespaces.x14}"><x14:id>${id}</x14:id></ext></extLst>`;

/** Priorities in files begin at 1 and Excel wants them unique in the sheet, so ranks are written. */
const ranked = <Rule extends { readonly priority: number }>(
  rules: readonly Rule[],
): { readonly rule: Rule; readonly priority: number }[] =>
  [...rules].sort((a, b) => a.priority - b.priority).map((rule, index) => ({ rule, priority: index + 1 }));

const allRules = (
  sheet: Sheet,
  kept: readonly KeptRule[],
): { readonly rule: ConditionalFormat | KeptRule; readonly priority: number }[] =>
  ranked([...sheet.conditionalFormats.filter((rule) => rule.areas.length > 0), ...kept]);

/** A rule of a kind that the desk does not know, as it was read but for its place and its style's. */
const keptElement = (rule: KeptRule, priority: number, styles: StylesWriter): string => {
  const style = rule.differential === null ? null : styles.keptDifferential(rule.differential);
  const content = rule.xml
    .replace(/(\spriority=)["'][^"']*["']/, `$1"${priority}"`)
    .replace(/(\sdxfId=)["'][^"']*["']/, style === null ? "" : `$1"${style}"`);
  return element("conditionalFormatting", { sqref: rule.sqref }, content);
};

/** One `conditionalFormatting` for each rule, strongest first. */
export const conditionalFormattingElements = (
  sheet: Sheet,
  sheetIndex: number,
  styles: StylesWriter,
  kept: readonly KeptRule[] = [],
): string =>
  allRules(sheet, kept)
    .map(({ rule, priority }) => {
      if ("xml" in rule) return keptElement(rule, priority, styles);
      const stopIfTrue = rule.stopIfTrue || null;
      let content: string;
      if (rule.type === "DataBar") {
        content = element(
          "cfRule",
          { type: "dataBar", priority },
          dataBarElement(rule, dataBarId(sheetIndex, priority)),
        );
      } else if (rule.type === "Custom") {
        content = element(
          "cfRule",
          { type: "expression", dxfId: styles.differential(rule.format), priority, stopIfTrue },
          formulaElement(rule.formula),
        );
      } else {
        content = element(
          "cfRule",
          {
            type: "cellIs",
            dxfId: styles.differential(rule.format),
            priority,
            stopIfTrue,
            operator: cellValueOperators[rule.operator],
          },
          formulaElement(rule.formula1) + (rule.formula2 === null ? "" : formulaElement(rule.formula2)),
        );
      }
      return element("conditionalFormatting", { sqref: fileAreas(rule.areas) }, content);
    })
    .join("");

const youngRulesExtension = "{78C0D931-6437-407d-A8EE-F0AAD7539E65}";

/** The `ext` of the sheet that holds the younger half of its data bars: solid fills and automatic bounds. */
export const dataBarExtensionElement = (
  sheet: Sheet,
  sheetIndex: number,
  kept: readonly KeptRule[] = [],
): string => {
  const bars = allRules(sheet, kept).flatMap(({ rule, priority }) => {
    if ("xml" in rule || rule.type !== "DataBar") return [];
    const bar = element(
      "x14:dataBar",
      {
        minLength: 0,
        maxLength: 100,
        showValue: rule.showDataBarOnly ? false : null,
        gradient: rule.gradientFill ? null : false,
      },
      youngBoundElement(rule.lowerBound, "min") +
        youngBoundElement(rule.upperBound, "max") +
        '<x14:negativeFillColor rgb="FFFF0000"/><x14:axisColor rgb="FF000000"/>',
    );
    const young = element("x14:cfRule", { type: "dataBar", id: dataBarId(sheetIndex, priority) }, bar);
    const areas = `<xm:sqref>${fileAreas(rule.areas)}</xm:sqref>`;
    return [
      `<x14:conditionalFormatting xmlns:xm="${namespaces.xm}">${young}${areas}</x14:conditionalFormatting>`,
    ];
  });
  if (bars.length === 0) return "";
  const rules = element("x14:conditionalFormattings", {}, bars.join(""));
  return `<ext uri="${youngRulesExtension}" xmlns:x14="${namespaces.x14}">${rules}</ext>`;
};
