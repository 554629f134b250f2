import { invalidArgument } from "../protocol/errors";
import type { ApiObject, ApiType } from "../protocol/member-table";
import { defineType } from "../protocol/member-table";
import { collectionMethods } from "./collection";
import type { WorkbookSession } from "./session";

interface SettingTarget {
  readonly session: WorkbookSession;
  readonly key: string;
}

const asJson = (value: unknown): string => {
  const text = JSON.stringify(value) as string | undefined;
  if (text === undefined) throw invalidArgument();
  return text;
};

export const setting: ApiType<SettingTarget> = defineType("Setting", {
  since: "1.4",
  id: ({ key }) => key,
  scalars: {
    key: { get: ({ key }) => key },
    value: {
      get: ({ session, key }) => JSON.parse(session.settings.get(key) ?? "null") as unknown,
      set: ({ session, key }, value) => void session.settings.set(key, asJson(value)),
    },
  },
  methods: { delete: { call: ({ session, key }) => void session.settings.delete(key) } },
});

const items = (session: WorkbookSession): ApiObject[] =>
  [...session.settings.keys()].map((key) => setting.of({ session, key }));

const item = (session: WorkbookSession, key: string | number): ApiObject | null =>
  session.settings.has(String(key)) ? setting.of({ session, key: String(key) }) : null;

export const settings: ApiType<WorkbookSession> = defineType("SettingCollection", {
  since: "1.4",
  items,
  item,
  methods: {
    ...collectionMethods({ items, item }, { getCount: "1.4", getItemOrNullObject: "1.4" }),
    add: {
      call: (session, args) => {
        const key = args.text(0);
        session.settings.set(key, asJson(args.at(1) ?? null));
        session.isDirty = true;
        return setting.of({ session, key });
      },
    },
  },
});
