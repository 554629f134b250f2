import { readdirSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";

const root = join(__dirname, "../../../..");

/** A member of a class of the Excel API, and where it is used. */
export interface MemberUse {
  readonly type: string;
  readonly member: string;
  /** `file:line`, of the first use. */
  readonly place: string;
}

const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? filesBelow(join(folder, entry.name)) : [join(folder, entry.name)],
  );

/** The class of `Excel.*` that a declaration stands in; null for anything else, interfaces of plain data among it. */
const excelClassOf = (declaration: ts.Declaration | undefined): string | null => {
  const parent = declaration?.parent;
  if (!parent || !ts.isClassDeclaration(parent) || !parent.name) return null;
  const space = parent.parent?.parent;
  return space !== undefined && ts.isModuleDeclaration(space) && space.name.text === "Excel"
    ? parent.name.text
    : null;
};

/**
 * The members of the Excel API that code uses, found by their types: properties and calls, what `set` sets, and the
 * paths that `load` names.
 *
 * @param sources name and text of files to be searched beside the product's, to try the search itself
 */
export const membersUsed = (sources: Readonly<Record<string, string>> = {}): MemberUse[] => {
  const { config } = ts.readConfigFile(join(root, "tsconfig.json"), (path) => ts.sys.readFile(path)) as {
    config: object;
  };
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root);
  const own = Object.keys(sources).map((name) => join(root, "src/excel", name));
  // These come last, and a member is told with its first place; so what they use is noted for itself.
  const paths = [...filesBelow(join(root, "src/excel")), ...own];
  const host = ts.createCompilerHost({ ...options, types: ["office-js"] });
  const textOf = (path: string): string | undefined => sources[path.slice(join(root, "src/excel/").length)];
  const { fileExists, readFile, getSourceFile } = host;
  host.fileExists = (path) => textOf(path) !== undefined || fileExists(path);
  host.readFile = (path) => textOf(path) ?? readFile(path);
  host.getSourceFile = (path, target) => {
    const text = textOf(path);
    return text === undefined ? getSourceFile(path, target) : ts.createSourceFile(path, text, target, true);
  };
  const program = ts.createProgram(paths, { ...options, types: ["office-js"] }, host);
  const checker = program.getTypeChecker();
  const found = new Map<string, MemberUse>();

  const note = (symbol: ts.Symbol | undefined, node: ts.Node): ts.Symbol | undefined => {
    const type = excelClassOf(symbol?.valueDeclaration ?? symbol?.declarations?.[0]);
    if (symbol && type !== null) {
      const file = node.getSourceFile();
      const line = file.getLineAndCharacterOfPosition(node.getStart()).line + 1;
      const place = `${file.fileName.slice(root.length + 1)}:${line}`;
      const key = `${type}.${symbol.name}${own.includes(file.fileName) ? ` in ${file.fileName}` : ""}`;
      if (!found.has(key)) found.set(key, { type, member: symbol.name, place });
    }
    return symbol;
  };

  /** `items/format/fill/color`, `name,values`: as `load` takes them. */
  const notePath = (type: ts.Type, path: string, node: ts.Node): void => {
    let at = checker.getNonNullableType(type);
    for (const part of path.trim().split(/[/.]/)) {
      if (part === "" || part === "*" || part.startsWith("$")) return;
      const owner = ownerOf(at, part, node);
      const symbol = note(owner.getProperty(part), node);
      if (!symbol) throw new Error(`${checker.typeToString(owner)} has no ${part}, which is loaded`);
      at =
        part === "items"
          ? itemOf(symbol, node)
          : checker.getNonNullableType(checker.getTypeOfSymbolAtLocation(symbol, node));
    }
  };
  /** What is said of a collection without `items/` is meant of its items. */
  const ownerOf = (type: ts.Type, member: string, node: ts.Node): ts.Type => {
    const items = type.getProperty("items");
    return items && !type.getProperty(member) ? itemOf(items, node) : type;
  };
  const itemOf = (items: ts.Symbol, node: ts.Node): ts.Type => {
    const list = checker.getTypeOfSymbolAtLocation(items, node);
    return checker.getTypeArguments(list as ts.TypeReference)[0] ?? list;
  };

  const noteSelection = (type: ts.Type, argument: ts.Expression): void => {
    if (ts.isStringLiteralLike(argument)) {
      for (const path of argument.text.split(",")) notePath(type, path, argument);
    } else if (ts.isArrayLiteralExpression(argument)) {
      for (const each of argument.elements) noteSelection(type, each);
    } else if (ts.isObjectLiteralExpression(argument)) {
      noteKeys(type, argument);
    } else if (ts.isConditionalExpression(argument)) {
      noteSelection(type, argument.whenTrue);
      noteSelection(type, argument.whenFalse);
    } else {
      const stated = checker.getTypeAtLocation(argument);
      const texts = stated.isUnion() ? stated.types : [stated];
      for (const each of texts) {
        if (!each.isStringLiteral()) throw new Error(`What is loaded cannot be seen: ${argument.getText()}`);
        for (const path of each.value.split(",")) notePath(type, path, argument);
      }
    }
  };

  const noteKeys = (type: ts.Type, literal: ts.ObjectLiteralExpression): void => {
    for (const property of literal.properties) {
      if (!property.name || !ts.isIdentifier(property.name) || property.name.text.startsWith("$")) continue;
      const owner = ownerOf(type, property.name.text, property);
      const symbol = note(owner.getProperty(property.name.text), property);
      if (symbol && ts.isPropertyAssignment(property) && ts.isObjectLiteralExpression(property.initializer)) {
        noteKeys(checker.getTypeOfSymbolAtLocation(symbol, property), property.initializer);
      }
    }
  };

  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAccessExpression(node)) note(checker.getSymbolAtLocation(node.name), node);
    // `const { worksheets } = context.workbook` and its like.
    if (ts.isBindingElement(node) && ts.isObjectBindingPattern(node.parent)) {
      const name = node.propertyName ?? node.name;
      if (ts.isIdentifier(name)) note(checker.getTypeAtLocation(node.parent).getProperty(name.text), node);
    }
    if (ts.isElementAccessExpression(node) && ts.isStringLiteralLike(node.argumentExpression)) {
      note(checker.getTypeAtLocation(node.expression).getProperty(node.argumentExpression.text), node);
    }
    if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression)) {
      const { expression, name } = node.expression;
      const type = checker.getTypeAtLocation(expression);
      const [argument] = node.arguments;
      const isExcels = excelClassOf(checker.getSymbolAtLocation(name)?.valueDeclaration) !== null;
      if (argument && isExcels && name.text === "load") noteSelection(type, argument);
      if (argument && isExcels && name.text === "set" && ts.isObjectLiteralExpression(argument)) {
        noteKeys(type, argument);
      }
    }
    ts.forEachChild(node, visit);
  };
  for (const path of paths) {
    const file = program.getSourceFile(path);
    if (file) visit(file);
  }
  return [...found.values()];
};
