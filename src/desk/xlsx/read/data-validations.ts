import type { DataValidation, ValidationRule } from "../../model/rules";
import type { Sheet } from "../../model/sheet";
import type { Kept } from "../kept";
import { comparisonOperators, errorStyles, modelWord, validationKinds } from "../words";
import { unescapeString } from "../xml";
import { formulaOf, readAreas } from "./rules";
import type { XmlElement } from "./xml-reader";

const validationsUri = "{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}".toLowerCase();
/** Excel 2010 and LibreOffice put lists that stand on another sheet here. */
export const isYoungValidations = (extension: XmlElement): boolean =>
  extension.get("uri")?.toLowerCase() === validationsUri;

const isNumber = (text: string): boolean => text.trim() !== "" && !Number.isNaN(Number(text));

/** Serial of the day after 31 December 9999, the last that Excel knows. */
const afterLastDay = 2_958_466;

const dateText = (serial: number): string =>
  new Date((serial - 25_569) * 86_400_000).toISOString().slice(0, 10);

const timeText = (share: number): string => {
  const seconds = Math.round(share * 86_400);
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return (parts[2] === 0 ? parts.slice(0, 2) : parts).map((part) => String(part).padStart(2, "0")).join(":");
};

/** Numbers as they are, days and times as Office.js gives them, anything else as a formula. */
const operand = (kind: string, element: XmlElement): string => {
  const text = unescapeString(element.text);
  if (!isNumber(text)) return formulaOf(element);
  const value = Number(text);
  if (kind === "date" && Number.isInteger(value) && value > 0 && value < afterLastDay) return dateText(value);
  return kind === "time" && value >= 0 && value < 1 ? timeText(value) : text;
};

const readRule = (element: XmlElement): ValidationRule | null => {
  const kind = modelWord(validationKinds, element.get("type"));
  // In the younger form the formula stands in an element of its own.
  const formula = (name: string): XmlElement | undefined => element.at(name, "f") ?? element.child(name);
  const first = formula("formula1");
  if (!kind || !first) return null;
  if (kind === "custom") return { kind, formula: formulaOf(first) };
  if (kind === "list") {
    const text = unescapeString(first.text);
    // LibreOffice 7 leaves quotes inside the list single, which no other formula could mean.
    const literal = /^"(.*)"$/s.exec(text)?.[1]?.replace(/""/g, '"');
    return { kind, source: literal ?? formulaOf(first), inCellDropDown: !element.flag("showDropDown") };
  }
  const second = formula("formula2");
  return {
    kind,
    operator: modelWord(comparisonOperators, element.get("operator") ?? "between") ?? "Between",
    formula1: operand(kind, first),
    formula2: second ? operand(kind, second) : null,
  };
};

export const readDataValidations = (sheet: Sheet, root: XmlElement, kept: Kept): void => {
  const younger = (root.child("extLst")?.all("ext") ?? [])
    .filter(isYoungValidations)
    .flatMap((extension) => extension.child("dataValidations")?.all("dataValidation") ?? []);
  for (const element of [...(root.child("dataValidations")?.all("dataValidation") ?? []), ...younger]) {
    const rule = readRule(element);
    if (!rule) {
      kept.losses.add("input messages on cells without a validation rule");
      continue;
    }
    const validation: DataValidation = {
      areas: readAreas(element.get("sqref") ?? element.child("sqref")?.text ?? null),
      rule,
      ignoreBlanks: element.flag("allowBlank"),
      errorAlert: {
        showAlert: element.flag("showErrorMessage"),
        style: modelWord(errorStyles, element.get("errorStyle")) ?? "Stop",
        title: element.string("errorTitle") ?? "",
        message: element.string("error") ?? "",
      },
      prompt: {
        showPrompt: element.flag("showInputMessage"),
        title: element.string("promptTitle") ?? "",
        message: element.string("prompt") ?? "",
      },
    };
    sheet.validations.push(validation);
  }
};
