import type { Arguments } from "./arguments";
import { invalidArgument } from "./errors";
import type { Since } from "./requirements";

/** A value that `load` fetches. Names are those of the JavaScript API; the wire has a capital first. */
export interface Scalar<T> {
  /** Where it came later than its type. */
  readonly since?: Since;
  get?(target: T): unknown;
  set?(target: T, value: unknown): void;
  /** The name it is set by, where the wire has another than for reading. */
  readonly setAs?: string;
}

/** A property that holds another object. */
export interface Navigation<T> {
  readonly since?: Since;
  get(target: T): ApiObject | null;
}

export interface Method<T> {
  readonly since?: Since;
  call(target: T, args: Arguments): unknown;
}

export interface EventMember<T> {
  readonly since?: Since;
  /** The number that event messages carry, and the method by which office.js registers. */
  readonly eventType: number;
  readonly register: string;
  targetId(target: T): string;
}

export interface TypeTable<T> {
  readonly since: Since;
  readonly scalars?: Readonly<Record<string, Scalar<T>>>;
  readonly navigations?: Readonly<Record<string, Navigation<T>>>;
  readonly methods?: Readonly<Record<string, Method<T>>>;
  readonly events?: Readonly<Record<string, EventMember<T>>>;
  /** Makes the type a collection. */
  items?(target: T): readonly ApiObject[];
  /** What `getItem(key)` finds; null fails with ItemNotFound. */
  item?(target: T, key: string | number): ApiObject | null;
  /** Lets office.js find the object again in a later batch. */
  id?(target: T): string | number;
  /** Ranges have no id of their own: the host issues references for them. */
  readonly keepsReference?: boolean;
  /** Throws where the object is gone. */
  guard?(target: T): void;
}

const capital = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

/** The wire's name of a member: `values` → `Values`; internal names keep their underscore. */
export const wireName = (name: string): string => (name.startsWith("_") ? name : capital(name));

/** The members of one API type, declared by hand: what is not here is not modelled. */
export class ApiType<T> {
  readonly #scalars = new Map<string, readonly [string, Scalar<T>]>();
  readonly #setters = new Map<string, readonly [string, Scalar<T>]>();
  readonly #navigations = new Map<string, readonly [string, Navigation<T>]>();
  readonly #methods = new Map<string, readonly [string, Method<T>]>();
  readonly #registrations = new Map<string, readonly [string, EventMember<T>, boolean]>();

  constructor(
    readonly name: string,
    readonly table: TypeTable<T>,
  ) {
    // Modules that import each other in a circle would leave holes here without a word.
    for (const [key, part] of Object.entries(table)) {
      if (part === undefined) throw new Error(`${name}.${key} was not there yet when ${name} was defined`);
    }
    // `load` names members as the add-in's author typed them, so lower case is the key throughout.
    for (const [key, scalar] of Object.entries(table.scalars ?? {})) {
      this.#scalars.set(key.toLowerCase(), [key, scalar]);
      this.#setters.set((scalar.setAs ?? key).toLowerCase(), [key, scalar]);
    }
    for (const [key, navigation] of Object.entries(table.navigations ?? {})) {
      this.#navigations.set(key.toLowerCase(), [key, navigation]);
    }
    for (const [key, method] of Object.entries(table.methods ?? {})) {
      this.#methods.set(wireName(key), [key, method]);
    }
    for (const [key, event] of Object.entries(table.events ?? {})) {
      this.#registrations.set(event.register, [key, event, true]);
      this.#registrations.set(event.register.replace("_Register", "_Unregister"), [key, event, false]);
    }
  }

  of(target: T): ApiObject<T> {
    return new ApiObject<T>(this, target);
  }

  /** The target behind an argument that must be an object of this type. */
  targetOf(value: unknown): T {
    if (!this.holds(value)) throw invalidArgument();
    value.type.table.guard?.(value.target);
    return value.target;
  }

  holds(value: unknown): value is ApiObject<T> {
    return value instanceof ApiObject && value.type === (this as ApiType<unknown>);
  }

  scalar(name: string): readonly [string, Scalar<T>] | undefined {
    return this.#scalars.get(name.toLowerCase());
  }

  setter(name: string): readonly [string, Scalar<T>] | undefined {
    return this.#setters.get(name.toLowerCase());
  }

  navigation(name: string): readonly [string, Navigation<T>] | undefined {
    return this.#navigations.get(name.toLowerCase());
  }

  method(wire: string): readonly [string, Method<T>] | undefined {
    return this.#methods.get(wire);
  }

  /** An event's registration or its removal, by the method that office.js calls. */
  registration(wire: string): readonly [string, EventMember<T>, boolean] | undefined {
    return this.#registrations.get(wire);
  }
}

/** Something that an object path can lead to. */
export class ApiObject<T = unknown> {
  /** Set once the add-in keeps a reference to it. */
  referenceId: string | null = null;

  constructor(
    readonly type: ApiType<T>,
    readonly target: T,
  ) {}
}

export const defineType = <T>(name: string, table: TypeTable<T>): ApiType<T> => new ApiType(name, table);

export interface DeclaredMember {
  readonly type: string;
  readonly member: string;
  readonly kind: "property" | "navigation" | "method" | "event";
  readonly since: Since;
  readonly writable: boolean;
}

/** Every public member that the given types declare, for the list of what is modelled. */
export const declaredMembers = (types: readonly ApiType<unknown>[]): DeclaredMember[] =>
  types.flatMap(({ name: type, table }) => {
    const of = (
      kind: DeclaredMember["kind"],
      members: Readonly<Record<string, { since?: Since; set?: unknown }>> = {},
    ): DeclaredMember[] =>
      Object.entries(members)
        .filter(([member]) => !member.startsWith("_"))
        .map(([member, { since, set }]) => ({
          type,
          member,
          kind,
          since: since ?? table.since,
          writable: set !== undefined,
        }));
    return [
      ...of("property", table.scalars),
      ...of("navigation", table.navigations),
      ...of("method", table.methods),
      ...of("event", table.events),
    ];
  });
