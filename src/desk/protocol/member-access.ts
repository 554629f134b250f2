import type { Arguments } from "./arguments";
import type { ApiError } from "./errors";
import { apiNotFound, notImplemented } from "./errors";
import type { EventRegistry } from "./events";
import type { ApiObject } from "./member-table";
import { wireName } from "./member-table";
import type { Requirements, Since } from "./requirements";
import { fullName } from "./requirements";

/**
 * Reads, sets and calls members by their wire names. Whatever a type does not declare fails by name, and
 * whatever is newer than the host's requirement sets is not there.
 */
export class MemberAccess {
  /** `Type.member` of everything touched since it was last emptied, for the record of a batch. */
  readonly touched = new Set<string>();
  /** Those of them that were called or set. */
  readonly acted = new Set<string>();
  /** Fails calls and settings of `Type.member` for as long as it is there. */
  refusal: ((name: string) => ApiError | null) | null = null;

  constructor(
    private readonly requirements: Requirements,
    private readonly events: EventRegistry,
  ) {}

  call(object: ApiObject, wire: string, args: Arguments): unknown {
    const { type, target } = object;
    const registration = type.registration(wire);
    if (registration) {
      const [name, event, on] = registration;
      this.#admit(object, name, event.since);
      const id = event.targetId(target);
      if (on) this.events.register(event.eventType, id);
      else this.events.unregister(event.eventType, id);
      return null;
    }
    const method = type.method(wire);
    if (method) {
      const [name, member] = method;
      this.#admit(object, name, member.since);
      this.#act(object, name);
      return member.call(target, args) ?? null;
    }
    throw notImplemented(`${type.name}.${wire.charAt(0).toLowerCase()}${wire.slice(1)}`);
  }

  navigate(object: ApiObject, wire: string): ApiObject | null {
    const found = object.type.navigation(wire);
    if (!found) throw this.#unknown(object, wire);
    const [name, member] = found;
    this.#admit(object, name, member.since);
    return member.get(object.target);
  }

  item(object: ApiObject, key: string | number): ApiObject | null {
    const { type, target } = object;
    if (!type.table.item) throw notImplemented(`${type.name}.getItem`);
    this.#admit(object, "getItem", undefined);
    return type.table.item(target, key);
  }

  get(object: ApiObject, name: string): unknown {
    const found = object.type.scalar(name);
    if (!found?.[1].get) throw this.#unknown(object, name);
    const [key, member] = found;
    this.#admit(object, key, member.since);
    return member.get?.(object.target) ?? null;
  }

  set(object: ApiObject, wire: string, value: unknown): void {
    const found = object.type.setter(wire);
    if (!found?.[1].set) throw this.#unknown(object, wire, " (setting it)");
    const [key, member] = found;
    this.#admit(object, key, member.since);
    this.#act(object, key);
    member.set?.(object.target, value);
  }

  /** The wire names of all scalars that can be read here. */
  readable(object: ApiObject): string[] {
    return Object.entries(object.type.table.scalars ?? {})
      .filter(
        ([name, { get, since }]) =>
          get && !name.startsWith("_") && this.requirements.supports(since ?? object.type.table.since),
      )
      .map(([name]) => wireName(name));
  }

  /** Fails where the object is gone or the member too new. */
  #admit(object: ApiObject, member: string, since: Since | undefined): void {
    const name = `${object.type.name}.${member}`;
    const needed = since ?? object.type.table.since;
    if (!this.requirements.supports(needed)) throw apiNotFound(name, fullName(needed));
    object.type.table.guard?.(object.target);
    if (!member.startsWith("_")) this.touched.add(name);
  }

  /** Notes that a member is about to act on the workbook, unless that is refused. */
  #act(object: ApiObject, member: string): void {
    const name = `${object.type.name}.${member}`;
    const error = this.refusal?.(name);
    if (error) throw error;
    this.acted.add(name);
  }

  #unknown(object: ApiObject, wire: string, detail = ""): ApiError {
    const member = wire.charAt(0).toLowerCase() + wire.slice(1);
    return notImplemented(`${object.type.name}.${member}${detail}`);
  }
}
