import { ApiError, notImplemented } from "./errors";
import type { EventRegistry } from "./events";
import { MemberAccess } from "./member-access";
import { ApiObject } from "./member-table";
import { ObjectPaths } from "./object-paths";
import { identity, inCamelCase, query } from "./query";
import type { Requirements } from "./requirements";
import type { Action, BatchError, BatchRequest, BatchResponse } from "./wire";
import { actionType } from "./wire";

export interface DispatcherOptions {
  readonly root: ApiObject;
  /** What a batch for the app around the workbook begins at, where office.js asks for that one. */
  readonly appRoot: ApiObject;
  readonly services: ReadonlyMap<string, ApiObject>;
  readonly requirements: Requirements;
  readonly events: EventRegistry;
}

/** What gets in the way of a batch. */
export interface Disturbance {
  /** Fails the batch when its action number `index` is about to run. */
  interruption?(index: number): ApiError | null;
  /** Fails the calls and settings of `Type.member`. */
  readonly refusal?: ((name: string) => ApiError | null) | null;
}

/**
 * Runs batches of office.js: one request in, one response out. It knows object paths,
 * loading, references and errors, and nothing of workbooks.
 */
export class Dispatcher {
  readonly #references = new Map<string, ApiObject>();
  readonly #members: MemberAccess;
  #nextReference = 1;

  constructor(private readonly options: DispatcherOptions) {
    this.#members = new MemberAccess(options.requirements, options.events);
  }

  /** Objects that outlive their batch because the add-in keeps a reference to them. */
  get kept(): Iterable<ApiObject> {
    return this.#references.values();
  }

  /** `Type.member` of all that batches touched since the last call, and of those that were called or set. */
  takeMembers(): { readonly touched: string[]; readonly acted: string[] } {
    const { touched, acted } = this.#members;
    const taken = { touched: [...touched], acted: [...acted] };
    touched.clear();
    acted.clear();
    return taken;
  }

  /**
   * Actions run in order and stop at the first error. What ran before stays done: Excel rolls nothing
   * back. An error comes without results (the stricter reading: nobody documents it).
   */
  execute(request: BatchRequest, disturbance: Disturbance = {}, isForApp = false): BatchResponse {
    this.#members.refusal = disturbance.refusal ?? null;
    const paths = new ObjectPaths(
      request,
      {
        root: isForApp ? this.options.appRoot : this.options.root,
        services: this.options.services,
        references: this.#references,
      },
      this.#members,
    );
    const results: { ActionId: number; Value: unknown }[] = [];
    const traceIds: number[] = [];
    for (const [index, action] of request.Actions.entries()) {
      try {
        const fault = disturbance.interruption?.(index);
        if (fault) throw fault;
        if (action.ActionType === actionType.trace) traceIds.push(action.Id);
        const value = action.ActionType === actionType.trace ? null : this.#run(action, paths);
        results.push({ ActionId: action.Id, Value: value });
      } catch (problem) {
        return { TraceIds: traceIds, Error: asBatchError(problem, action, index) };
      }
    }
    return { Results: results, TraceIds: traceIds };
  }

  #run(action: Action, paths: ObjectPaths): unknown {
    const object = paths.resolve(action.ObjectPathId);
    switch (action.ActionType) {
      case actionType.instantiate:
        return identity(object);
      case actionType.query:
        return query(object, action.QueryInfo ?? {}, this.#members);
      case actionType.queryAsJson:
        return inCamelCase(query(object, action.QueryInfo ?? {}, this.#members));
      case actionType.method:
        return this.#call(object, action, paths);
      case actionType.setProperty:
        this.#members.set(existing(object), action.Name, paths.arguments(action.ArgumentInfo).at(0));
        return null;
      case actionType.update:
        for (const [name, value] of Object.entries(action.ObjectState ?? {})) {
          this.#members.set(existing(object), name, value);
        }
        return null;
      default:
        throw notImplemented(`action type ${action.ActionType}`);
    }
  }

  #call(object: ApiObject | null, action: Action, paths: ObjectPaths): unknown {
    if (action.Name === "_KeepReference") {
      // office.js asks this of null objects too, and means nothing by it.
      if (object?.type.table.keepsReference) this.#keep(object);
      return null;
    }
    const args = paths.arguments(action.ArgumentInfo);
    if (action.Name === "_RemoveReference") {
      this.#references.delete(args.text(0));
      return null;
    }
    const value = this.#members.call(existing(object), action.Name, args);
    return value instanceof ApiObject ? identity(value) : value;
  }

  #keep(object: ApiObject): void {
    object.referenceId ??= `reference-${this.#nextReference++}`;
    this.#references.set(object.referenceId, object);
  }
}

/** Microsoft does not say what a call on a null object does; here it fails. */
const existing = (object: ApiObject | null): ApiObject => {
  if (!object) throw new ApiError("InvalidObjectPath", "The object is a null object.");
  return object;
};

const asBatchError = (problem: unknown, action: Action, index: number): BatchError => {
  const error =
    problem instanceof ApiError
      ? problem
      : new ApiError(
          "GeneralException",
          `The desk broke down: ${problem instanceof Error ? (problem.stack ?? problem.message) : String(problem)}`,
          500,
        );
  return {
    Code: error.code,
    Message: error.message,
    Location: error.location ?? action.Name,
    ActionIndex: index,
    HttpStatusCode: error.httpStatus,
  };
};
