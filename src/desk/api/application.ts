import { readWord } from "../protocol/arguments";
import type { ApiType } from "../protocol/member-table";
import { defineType } from "../protocol/member-table";
import { readBoolean } from "../protocol/arguments";
import type { WorkbookSession } from "./session";

export const runtime: ApiType<WorkbookSession> = defineType("Runtime", {
  since: "1.5",
  scalars: {
    enableEvents: {
      since: "1.8",
      get: (session) => session.enableEvents,
      set: (session, value) => {
        session.enableEvents = readBoolean(value);
      },
    },
  },
});

export const cultureInfo: ApiType<WorkbookSession> = defineType("CultureInfo", {
  since: "1.11",
  scalars: { name: { get: ({ locale }) => locale } },
});

const separators = (locale: string): { readonly decimal: string; readonly group: string } => {
  const parts = new Intl.NumberFormat(locale).formatToParts(1234567.8);
  const of = (type: string, otherwise: string): string =>
    parts.find((part) => part.type === type)?.value ?? otherwise;
  return { decimal: of("decimal", "."), group: of("group", ",") };
};

export const application: ApiType<WorkbookSession> = defineType("Application", {
  since: "1.1",
  scalars: {
    calculationMode: {
      get: (session) => session.calculationMode,
      set: (session, value) => {
        const modes = ["Automatic", "AutomaticExceptTables", "Manual"] as const;
        session.calculationMode = readWord(value, modes);
      },
    },
    calculationState: { since: "1.9", get: () => "Done" },
    decimalSeparator: { since: "1.11", get: ({ locale }) => separators(locale).decimal },
    thousandsSeparator: { since: "1.11", get: ({ locale }) => separators(locale).group },
    useSystemSeparators: { since: "1.11", get: () => true },
  },
  navigations: { cultureInfo: { since: "1.11", get: (session) => cultureInfo.of(session) } },
  methods: {
    calculate: {
      call: (session, args) => {
        args.wordOr(0, ["Recalculate", "Full", "FullRebuild"], "Recalculate");
        session.calculate();
      },
    },
    suspendApiCalculationUntilNextSync: { since: "1.6", call: (session) => session.suspendCalculation() },
    // Nothing is painted during a batch anyway.
    suspendScreenUpdatingUntilNextSync: { since: "1.9", call: () => null },
  },
});
