import type { XmlElement } from "../../../src/desk/xlsx/read/xml-reader";
import { unescapeString } from "../../../src/desk/xlsx/xml";
import { formulaFault, isGoodName } from "./names-and-formulas";
import { pivotFaults } from "./opening-rules-pivots";
import { slicerFaults } from "./opening-rules-slicers";
import { tableFaults } from "./opening-rules-tables";
import type { SavedCell, SavedFile, SavedSheet } from "./saved-file";
import { areaOf, overlap, readSavedFile, repeats } from "./saved-file";

/**
 * What Excel checks when it opens a file and the Open XML SDK does not: a breach of any of these makes Excel
 * "repair" the file or refuse it. One line for each fault, beginning with the rule's name.
 */
export const openingFaults = (bytes: Uint8Array): string[] => {
  const file = readSavedFile(bytes);
  return [
    ...packageFaults(file),
    ...sheetNameFaults(file),
    ...definedNameFaults(file),
    ...file.sheets.flatMap((sheet) => [
      ...cellFaults(file, sheet),
      ...mergeFaults(sheet),
      ...conditionalFormatFaults(file, sheet),
      ...validationFaults(sheet),
      ...pageFaults(sheet),
    ]),
    ...tableFaults(file),
    ...pivotFaults(file),
    ...slicerFaults(file),
  ];
};

/** Excel's limits on the length of texts. */
const limits = {
  cell: 32_767,
  sheetName: 31,
  listFormula: 255,
  title: 32,
  message: 255,
  header: 255,
};

const packageFaults = ({ pack }: SavedFile): string[] => {
  const sources = ["", ...pack.paths.filter((path) => !path.endsWith(".rels"))];
  const missing = sources.flatMap((source) =>
    pack
      .relationships(source)
      .filter(({ external, target }) => !external && !pack.bytes(target))
      .map(({ target }) => `part-missing: ${source} refers to ${target}`),
  );
  const untyped = pack.paths
    .filter(
      (path) => path !== "[Content_Types].xml" && ["", "application/xml"].includes(pack.contentType(path)),
    )
    .map((path) => `content-type: ${path} has none`);
  return [...missing, ...untyped];
};

const sheetNameFaults = ({ workbook, sheets }: SavedFile): string[] => {
  const bad = (name: string): boolean =>
    name === "" ||
    name.length > limits.sheetName ||
    /[\\/?*[\]:]|^'|'$/.test(name) ||
    name.toLowerCase() === "history";
  const front = workbook.at("bookViews", "workbookView")?.number("activeTab") ?? 0;
  return [
    ...sheets.filter(({ name }) => bad(name)).map(({ name }) => `sheet-name: ${name}`),
    ...repeats(sheets, ({ name }) => name.toLowerCase()).map(({ name }) => `sheet-name: ${name} twice`),
    ...((workbook.child("sheets")?.children.length ?? 0) === sheets.length
      ? []
      : ["sheet-part: one is missing"]),
    ...(sheets[front]?.state === "visible" ? [] : ["active-sheet: it is hidden or not there"]),
    ...(sheets.filter(({ root }) => root.at("sheetViews", "sheetView")?.flag("tabSelected")).length > 1
      ? ["active-sheet: more than one is selected, so that edits go to all of them"]
      : []),
  ];
};

const definedNameFaults = ({ workbook, sheets }: SavedFile): string[] => {
  const names = workbook.child("definedNames")?.all("definedName") ?? [];
  const nameOf = (element: XmlElement): string => element.string("name") ?? "";
  return [
    ...names
      .filter((each) => !nameOf(each).startsWith("_xlnm.") && !isGoodName(nameOf(each)))
      .map((each) => `name: ${nameOf(each)}`),
    ...repeats(names, (each) => `${nameOf(each).toLowerCase()}|${each.get("localSheetId") ?? ""}`).map(
      (each) => `name: ${nameOf(each)} twice`,
    ),
    ...names
      .filter((each) => (each.number("localSheetId") ?? 0) >= sheets.length)
      .map((each) => `name: ${nameOf(each)} belongs to no sheet`),
    ...names.flatMap((each) => {
      // Print areas and titles are several references with commas between them.
      const formula = unescapeString(each.text);
      const fault = formulaFault(nameOf(each).startsWith("_xlnm.") ? `SUM(${formula})` : formula);
      return fault === null ? [] : [`name-formula: ${nameOf(each)} ${fault}`];
    }),
  ];
};

const cellFaults = ({ styles }: SavedFile, { name, root, cells }: SavedSheet): string[] => {
  const formats = styles?.child("cellXfs")?.children.length ?? 0;
  const rows = (root.child("sheetData")?.all("row") ?? []).map((row) => row.number("r") ?? 0);
  const place = (cell: SavedCell): string => `${name}!${cell.address}`;
  const outOfOrder = cells.filter((cell, index) => {
    const before = cells[index - 1];
    if (!before) return false;
    const [a, b] = [areaOf(before.address), areaOf(cell.address)];
    return a.row > b.row || (a.row === b.row && a.column >= b.column);
  });
  return [
    ...(rows.some((row, index) => row <= (rows[index - 1] ?? 0)) ? [`row-order: ${name}`] : []),
    ...outOfOrder.map((cell) => `cell-order: ${place(cell)}`),
    ...cells.filter((cell) => cell.style >= formats).map((cell) => `style: ${place(cell)} has ${cell.style}`),
    ...cells
      .filter((cell) => cell.type === "s" && cell.value === null)
      .map((cell) => `shared-string: ${place(cell)}`),
    ...cells
      .filter((cell) => cell.formula === null && (cell.value?.length ?? 0) > limits.cell)
      .map((cell) => `text-length: ${place(cell)}`),
    ...cells.flatMap((cell) => {
      const fault = cell.formula === null ? null : formulaFault(unescapeString(cell.formula));
      return fault === null ? [] : [`formula: ${place(cell)} ${fault}`];
    }),
  ];
};

const mergeFaults = ({ name, root }: SavedSheet): string[] => {
  const merges = (root.child("mergeCells")?.all("mergeCell") ?? []).map((each) => areaOf(each.get("ref")));
  const clash = merges.some((a, index) => merges.slice(index + 1).some((b) => overlap(a, b)));
  return clash ? [`merge-overlap: ${name}`] : [];
};

/** Rules may not use structured references: Excel says that the file is damaged. */
const ruleFormulaFault = (formula: string): string | null =>
  formulaFault(formula) ??
  (/\p{L}\[|^\[/u.test(formula.replace(/"[^"]*"/g, "")) ? "has a structured reference" : null);

const conditionalFormatFaults = ({ styles }: SavedFile, { name, root }: SavedSheet): string[] => {
  const differentials = styles?.child("dxfs")?.children.length ?? 0;
  const rules = root.all("conditionalFormatting").flatMap((each) => each.all("cfRule"));
  const priorities = rules.map((rule) => rule.number("priority") ?? 0);
  return [
    ...(new Set(priorities).size < priorities.length ? [`cf-priority: twice on ${name}`] : []),
    ...(priorities.some((priority) => priority < 1) ? [`cf-priority: below 1 on ${name}`] : []),
    ...rules
      .filter((rule) => (rule.number("dxfId") ?? -1) >= differentials)
      .map((rule) => `cf-style: ${name} has ${rule.get("dxfId") ?? ""}`),
    ...rules
      .flatMap((rule) => rule.all("formula"))
      .flatMap((formula) => {
        const fault = ruleFormulaFault(unescapeString(formula.text));
        return fault === null ? [] : [`cf-formula: ${name} ${fault}`];
      }),
  ];
};

const validationFaults = ({ name, root }: SavedSheet): string[] =>
  (root.child("dataValidations")?.all("dataValidation") ?? []).flatMap((rule) => {
    const where = `${name}!${rule.get("sqref") ?? ""}`;
    const long = (attribute: string, limit: number): string[] =>
      (rule.string(attribute)?.length ?? 0) > limit ? [`validation-text: ${where} ${attribute}`] : [];
    const formulas = [...rule.all("formula1"), ...rule.all("formula2")].map((each) =>
      unescapeString(each.text),
    );
    return [
      ...formulas
        .filter((formula) => formula.length > limits.listFormula)
        .map((formula) => `validation-length: ${where} ${formula.length} characters`),
      ...formulas.flatMap((formula) => {
        const fault = ruleFormulaFault(formula);
        return fault === null ? [] : [`validation-formula: ${where} ${fault}`];
      }),
      ...long("errorTitle", limits.title),
      ...long("promptTitle", limits.title),
      ...long("error", limits.message),
      ...long("prompt", limits.message),
    ];
  });

const pageFaults = ({ name, root }: SavedSheet): string[] =>
  (root.child("headerFooter")?.children ?? [])
    .filter((each) => each.text.length > limits.header)
    .map((each) => `header-length: ${name} ${each.name}`);

/** Every cell of a saved file by sheet and address. */
export const savedCells = (bytes: Uint8Array): { readonly sheet: string; readonly cell: SavedCell }[] =>
  readSavedFile(bytes).sheets.flatMap(({ name, cells }) => cells.map((cell) => ({ sheet: name, cell })));

/**
 * Cells of a saved file in which text became a formula: formulas that are one of the texts given (with or without
 * the sign that Excel takes as a formula's beginning), that do not parse, or whose value is `#NAME?`.
 * `texts` are the passages that were written: the lines of the document, for instance.
 */
export const textsTakenForFormulas = (bytes: Uint8Array, texts: Iterable<string> = []): string[] => {
  const bare = (text: string): string => text.trim().replace(/^[=+@]/, "");
  const given = new Set([...texts].map(bare));
  return savedCells(bytes).flatMap(({ sheet, cell }) => {
    if (cell.formula === null) return [];
    const formula = unescapeString(cell.formula);
    const taken = given.has(bare(formula)) || formulaFault(formula) !== null || cell.value === "#NAME?";
    return taken ? [`${sheet}!${cell.address}: ${formula}`] : [];
  });
};

/**
 * Cells whose text would become a formula as soon as somebody edits it: it begins as a formula does and has
 * neither the apostrophe (`quotePrefix`) nor the text format.
 */
export const textsWithoutApostrophe = (bytes: Uint8Array): string[] => {
  const file = readSavedFile(bytes);
  const formats = file.styles?.child("cellXfs")?.children ?? [];
  const safe = (style: number): boolean =>
    (formats[style]?.flag("quotePrefix") ?? false) || formats[style]?.get("numFmtId") === "49";
  return file.sheets.flatMap(({ name, cells }) =>
    cells
      .filter(({ type, value, formula, style }) => {
        const text = type === "s" || type === "inlineStr";
        return text && formula === null && /^[=+\-@]/.test(value ?? "") && !safe(style);
      })
      .map(({ address, value }) => `${name}!${address}: ${value ?? ""}`),
  );
};
