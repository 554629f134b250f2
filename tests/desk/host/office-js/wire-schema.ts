import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

export interface WireType {
  readonly scalars: ReadonlyMap<string, { readonly writable: boolean }>;
  /** Names that properties are set by, where the library spells them out. */
  readonly setters: ReadonlySet<string>;
  readonly navigations: ReadonlyMap<string, string>;
  readonly methods: ReadonlySet<string>;
  readonly hasIndexer: boolean;
  readonly isCollection: boolean;
  /** Event type by registration method. */
  readonly events: ReadonlyMap<string, number>;
}

const listOf = (body: string, name: string): unknown[] => {
  const found = new RegExp(`"${name}", \\{\\s*get: function \\(\\) \\{\\s*return (\\[[^\\]]*\\])`).exec(body);
  return found ? (JSON.parse(found[1] ?? "[]") as unknown[]) : [];
};

const matches = (body: string, pattern: RegExp): RegExpExecArray[] => [...body.matchAll(pattern)];

/**
 * What goes over the wire, read out of the debug copy of office.js at the time of the test. The library's
 * licence forbids to publish extracts of it, so nothing of this is ever kept.
 */
export const readWireSchema = (): ReadonlyMap<string, WireType> => {
  const path = createRequire(__filename).resolve("@microsoft/office-js/dist/excel-web-16.00.debug.js");
  const source = readFileSync(path, "utf8").replace(/\r\n/g, "\n");
  const excel = source.slice(source.indexOf("var _BeginExcel"), source.indexOf("var _EndExcel"));
  const schema = new Map<string, WireType>();
  const classes =
    /\n {4}var (\w+) = \(function \(_super\) \{\n([\s\S]*?)\n {4}\}\(OfficeExtension\.ClientObject\)\);/g;
  for (const [, name = "", body = ""] of excel.matchAll(classes)) {
    const wireNames = listOf(body, "_scalarPropertyOriginalNames") as string[];
    const writable = listOf(body, "_scalarPropertyUpdateable") as boolean[];
    schema.set(name, {
      scalars: new Map(wireNames.map((wire, i) => [wire, { writable: writable[i] === true }])),
      setters: new Set(matches(body, /_invokeSetProperty\(this, "(\w+)"/g).map((each) => each[1] ?? "")),
      navigations: new Map(
        matches(body, /_createPropertyObject\(Excel\.(\w+), this, "(\w+)"/g).map((each) => [
          each[2] ?? "",
          each[1] ?? "",
        ]),
      ),
      methods: new Set(
        matches(body, /(?:_createMethodObject\(Excel\.\w+|_invokeMethod\(this), (?:this, )?"(\w+)"/g).map(
          (each) => each[1] ?? "",
        ),
      ),
      hasIndexer: body.includes("_createIndexerObject("),
      isCollection: body.includes('"_isCollection"'),
      events: new Map(
        matches(body, /eventType: (\d+),\s*registerFunc: function \(\) \{ return _this\.(\w+)\(\)/g).map(
          (each) => [each[2] ?? "", Number(each[1])],
        ),
      ),
    });
  }
  return schema;
};
