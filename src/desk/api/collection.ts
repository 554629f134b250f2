import { itemNotFound } from "../protocol/errors";
import type { ApiObject, Method, Scalar } from "../protocol/member-table";
import type { Since } from "../protocol/requirements";

interface Collection<T> {
  items(target: T): readonly ApiObject[];
  item(target: T, key: string | number): ApiObject | null;
}

/** The methods that most collections share, each since its own requirement set. */
export const collectionMethods = <T>(
  { items, item }: Collection<T>,
  since: { getCount?: Since; getItemOrNullObject?: Since; getItemAt?: Since },
): Record<string, Method<T>> => ({
  ...(since.getCount && {
    getCount: { since: since.getCount, call: (target: T) => items(target).length },
  }),
  ...(since.getItemOrNullObject && {
    getItemOrNullObject: {
      since: since.getItemOrNullObject,
      call: (target: T, args) => item(target, args.key(0)),
    } satisfies Method<T>,
  }),
  ...(since.getItemAt && {
    getItemAt: {
      since: since.getItemAt,
      call: (target: T, args) => {
        const found = items(target)[args.integer(0)];
        if (!found) throw itemNotFound();
        return found;
      },
    } satisfies Method<T>,
  }),
});

export const countOf = <T>({ items }: Collection<T>): Scalar<T> => ({
  get: (target) => items(target).length,
});

/** A property that is kept as it is in a plain object of the model. */
export const kept = <T, K extends string, V>(
  of: (target: T) => { [key in K]: V },
  key: K,
  read: (value: unknown) => V,
  after: (target: T) => void = () => undefined,
): Scalar<T> => ({
  get: (target) => of(target)[key],
  set: (target, value) => {
    of(target)[key] = read(value);
    after(target);
  },
});
