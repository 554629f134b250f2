import type { Action, ArgumentInfo, BatchRequest } from "../protocol/wire";
import { actionType, pathType } from "../protocol/wire";

const longest = 40;

const lowerFirst = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);

const argumentsOf = (info: ArgumentInfo | undefined): string =>
  (info?.Arguments ?? [])
    .map((value, i) => {
      if (info?.ReferencedObjectPathIds?.[i]) return "…";
      const text = JSON.stringify(value) ?? "";
      return text.length > longest ? `${text.slice(0, longest)}…` : text;
    })
    .join(", ");

const pathText = (request: BatchRequest, id: number): string => {
  const path = request.ObjectPaths[id];
  if (!path) return "?";
  const parent = (): string => pathText(request, path.ParentObjectPathId ?? 0);
  switch (path.ObjectPathType) {
    case pathType.global:
      return "workbook";
    case pathType.method:
      return `${parent()}.${lowerFirst(path.Name)}(${argumentsOf(path.ArgumentInfo)})`;
    case pathType.property:
      return `${parent()}.${lowerFirst(path.Name)}`;
    case pathType.indexer:
      return `${parent()}.getItem(${argumentsOf(path.ArgumentInfo)})`;
    case pathType.nullObject:
      return "(null object)";
    default:
      return path.Name;
  }
};

/** An action as its author might have written it: `workbook.tables.getItem("tblX").load(name)`. */
export const statementOf = (request: BatchRequest, action: Action): string => {
  const object = pathText(request, action.ObjectPathId);
  switch (action.ActionType) {
    case actionType.query:
    case actionType.queryAsJson:
      return `${object}.load(${(action.QueryInfo?.Select ?? []).join(", ")})`;
    case actionType.method:
      return `${object}.${lowerFirst(action.Name)}(${argumentsOf(action.ArgumentInfo)})`;
    case actionType.setProperty:
      return `${object}.${lowerFirst(action.Name)} = ${argumentsOf(action.ArgumentInfo)}`;
    default:
      return object;
  }
};
