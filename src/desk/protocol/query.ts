import type { ApiObject } from "./member-table";
import { wireName } from "./member-table";
import type { MemberAccess } from "./member-access";
import type { QueryInfo } from "./wire";

/** `format/fill/color` and its like as a tree; `*` stands for all scalars. */
type Selection = Map<string, Selection>;

const everything = (): Selection => new Map([["*", new Map() as Selection]]);

const selectionOf = ({ Select = [], Expand = [] }: QueryInfo): Selection => {
  const root: Selection = new Map();
  for (const path of [...Select, ...Expand]) {
    let level = root;
    for (const part of path.split(/[/.]/)) {
      // `*` on a level means its items too, however the author spelt them.
      const name = part.toLowerCase() === "items" ? "*" : part;
      let next = level.get(name);
      if (!next) level.set(name, (next = new Map() as Selection));
      level = next;
    }
  }
  return root.size > 0 ? root : everything();
};

/** What an Instantiate action is answered with: how office.js finds the object again. */
export const identity = (object: ApiObject | null): Record<string, unknown> | null => {
  if (!object) return null;
  const answer: Record<string, unknown> = {};
  const id = object.type.table.id?.(object.target);
  if (id !== undefined) answer["Id"] = id;
  if (object.referenceId !== null) answer["_ReferenceId"] = object.referenceId;
  return answer;
};

const properties = (
  object: ApiObject,
  selection: Selection,
  members: MemberAccess,
): Record<string, unknown> => {
  const answer = identity(object) ?? {};
  for (const [name, below] of selection) {
    if (name === "*") {
      for (const wire of members.readable(object)) answer[wire] = members.get(object, wire);
      continue;
    }
    const navigation = object.type.navigation(name);
    if (navigation) {
      const child = members.navigate(object, name);
      answer[wireName(navigation[0])] = project(child, below.size > 0 ? below : everything(), members);
    } else {
      answer[wireName(object.type.scalar(name)?.[0] ?? name)] = members.get(object, name);
    }
  }
  return answer;
};

/** The answer to a `load`: PascalCase, collections as `_Items`. */
const project = (
  object: ApiObject | null,
  selection: Selection,
  members: MemberAccess,
  { Skip = 0, Top = Infinity }: QueryInfo = {},
): Record<string, unknown> | null => {
  if (!object) return null;
  const { type } = object;
  if (!type.table.items) return properties(object, selection, members);
  const own: Selection = new Map();
  const ofItems: Selection = new Map();
  for (const [name, below] of selection) {
    if (name === "*") {
      // `*` with a path behind it came from `items/…`.
      if (below.size > 0) for (const [inner, rest] of below) ofItems.set(inner, rest);
      else ofItems.set("*", below);
      own.set("*", new Map());
    } else (type.scalar(name) || type.navigation(name) ? own : ofItems).set(name, below);
  }
  const answer = properties(object, own, members);
  if (ofItems.size > 0) {
    type.table.guard?.(object.target);
    answer["_Items"] = type.table
      .items(object.target)
      .slice(Skip, Skip + Top)
      .map((item) => project(item, ofItems, members));
  }
  return answer;
};

export const query = (object: ApiObject | null, info: QueryInfo, members: MemberAccess): unknown =>
  project(object, selectionOf(info), members, info);

/** The same as `retrieve` wants it: camelCase, collections as `items`. */
export const inCamelCase = (value: unknown): unknown => {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map(inCamelCase);
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [
      key === "_Items" ? "items" : key.startsWith("_") ? key : key.charAt(0).toLowerCase() + key.slice(1),
      inCamelCase(each),
    ]),
  );
};
