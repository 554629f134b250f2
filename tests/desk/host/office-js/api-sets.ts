import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import ts from "typescript";

/** `[Api set: ExcelApi 1.9]` of a declaration's comment. */
const apiSet = (node: ts.Node): string | null => {
  const comments = ts.getJSDocCommentsAndTags(node).map((each) => each.getText());
  const found = /\[Api set: (\w+ [\d.]+)/.exec(comments.join(" "));
  return found?.[1] ?? null;
};

/** The requirement set of each member of `Excel.*`, as @types/office-js states it; null where it is silent. */
export const readApiSets = (): ReadonlyMap<string, ReadonlyMap<string, string | null>> => {
  const path = createRequire(__filename).resolve("@types/office-js/index.d.ts");
  const file = ts.createSourceFile(path, readFileSync(path, "utf8"), ts.ScriptTarget.Latest, true);
  const sets = new Map<string, ReadonlyMap<string, string | null>>();
  const readModule = (body: ts.ModuleBlock): void => {
    for (const statement of body.statements) {
      if (!ts.isClassDeclaration(statement) || !statement.name) continue;
      const members = new Map<string, string | null>();
      for (const member of statement.members) {
        const name = member.name?.getText();
        if (name !== undefined && !members.has(name)) members.set(name, apiSet(member));
      }
      sets.set(statement.name.text, members);
    }
  };
  ts.forEachChild(file, (node) => {
    if (
      ts.isModuleDeclaration(node) &&
      node.name.text === "Excel" &&
      node.body &&
      ts.isModuleBlock(node.body)
    ) {
      readModule(node.body);
    }
  });
  return sets;
};
