import { Arguments } from "./arguments";
import { ApiError, invalidReference, itemNotFound, notImplemented } from "./errors";
import { ApiObject } from "./member-table";
import type { MemberAccess } from "./member-access";
import type { ArgumentInfo, BatchRequest, ObjectPath } from "./wire";
import { pathType } from "./wire";

/** What every batch starts from. */
export interface Roots {
  readonly root: ApiObject;
  readonly services: ReadonlyMap<string, ApiObject>;
  readonly references: ReadonlyMap<string, ApiObject>;
}

const isPathObject = (value: object): value is { _ObjectPathId: number } => "_ObjectPathId" in value;

/** Follows the object paths of one batch. Each is followed once: a method in a path runs once. */
export class ObjectPaths {
  readonly #found = new Map<number, ApiObject | null>();

  constructor(
    private readonly request: BatchRequest,
    private readonly roots: Roots,
    private readonly members: MemberAccess,
  ) {}

  /** The object at a path; null is a null object, and so is every child of one. */
  resolve(id: number): ApiObject | null {
    const known = this.#found.get(id);
    if (known !== undefined) return known;
    const path = this.request.ObjectPaths[id];
    if (!path) throw new ApiError("InvalidObjectPath", `There is no object path ${id}.`);
    const object = this.#follow(path);
    this.#found.set(id, object);
    return object;
  }

  arguments(info: ArgumentInfo | undefined): Arguments {
    const references = info?.ReferencedObjectPathIds;
    return new Arguments((info?.Arguments ?? []).map((value, i) => this.#argument(value, references?.[i])));
  }

  #follow(path: ObjectPath): ApiObject | null {
    // A null object may still name a parent that is not in the batch, so it comes before the parent.
    if (path.ObjectPathType === pathType.nullObject) return null;
    if (path.ObjectPathType === pathType.global) return this.roots.root;
    if (path.ObjectPathType === pathType.service) {
      const service = this.roots.services.get(path.Name);
      if (!service) throw notImplemented(path.Name);
      return service;
    }
    if (path.ObjectPathType === pathType.reference) {
      const object = this.roots.references.get(path.Name);
      if (!object) throw invalidReference();
      return object;
    }
    const parent = this.resolve(path.ParentObjectPathId ?? 0);
    return parent === null ? null : this.#child(parent, path);
  }

  #child(parent: ApiObject, path: ObjectPath): ApiObject | null {
    switch (path.ObjectPathType) {
      case pathType.method: {
        const result = this.members.call(parent, path.Name, this.arguments(path.ArgumentInfo));
        if (result === null || result instanceof ApiObject) return result;
        throw notImplemented(`${parent.type.name}.${path.Name}`, "it gives no object");
      }
      case pathType.property:
        return this.members.navigate(parent, path.Name);
      case pathType.indexer: {
        const item = this.members.item(parent, this.arguments(path.ArgumentInfo).key(0));
        if (!item) throw itemNotFound();
        return item;
      }
      default:
        throw notImplemented(`object path type ${path.ObjectPathType}`);
    }
  }

  /** Proxies come as path ids, told from numbers only by the parallel array. */
  #argument(value: unknown, reference: unknown): unknown {
    if (Array.isArray(reference) && Array.isArray(value)) {
      return value.map((each, i) => this.#argument(each, reference[i]));
    }
    if (typeof reference === "number" && reference !== 0) return this.resolve(reference);
    return this.#withObjects(value);
  }

  #withObjects(value: unknown): unknown {
    if (typeof value !== "object" || value === null) return value;
    if (Array.isArray(value)) {
      // Cell values are rows of plain values, by far the most of what is sent: nothing to replace there.
      return value.some((each) => typeof each === "object" && each !== null && !Array.isArray(each))
        ? value.map((each) => this.#withObjects(each))
        : value;
    }
    if (isPathObject(value)) return this.resolve(value._ObjectPathId);
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, this.#withObjects(each)]));
  }
}
