import type { DeadlineOperator } from "../../src/notice/notice";

/** The days off round 30 April 2024: a Monday was bridged and worked later (announced by the Government). */
export const holidaysOf2024 = ["2024-04-29", "2024-04-30", "2024-05-01"];

export const beforeRules = ["inclusive", "strict"] as const;
export const dayRules = ["none", "next", "previous"] as const;

/** A date of the notice, and the day that counts under inclusive none, next and previous, then strict. */
export interface DeadlineCase {
  readonly id: string;
  readonly op: DeadlineOperator;
  readonly stated: string;
  readonly effective: readonly string[];
}

/** Every date of the sample notice, counted by hand. */
export const deadlineCases: readonly DeadlineCase[] = [
  {
    id: "T-1.2",
    op: "before",
    stated: "2024-03-25",
    effective: ["2024-03-25", "2024-03-25", "2024-03-25", "2024-03-24", "2024-03-25", "2024-03-22"],
  },
  {
    id: "T-1.3",
    op: "before",
    stated: "2024-03-31",
    effective: ["2024-03-31", "2024-04-01", "2024-03-29", "2024-03-30", "2024-04-01", "2024-03-29"],
  },
  {
    id: "T-5.1",
    op: "before",
    stated: "2024-04-10",
    effective: ["2024-04-10", "2024-04-10", "2024-04-10", "2024-04-09", "2024-04-09", "2024-04-09"],
  },
  {
    id: "T-5.2",
    op: "before",
    stated: "2024-04-10",
    effective: ["2024-04-10", "2024-04-10", "2024-04-10", "2024-04-09", "2024-04-09", "2024-04-09"],
  },
  {
    id: "T-1.4.7b",
    op: "by",
    stated: "2024-04-30",
    effective: ["2024-04-30", "2024-05-02", "2024-04-26", "2024-04-30", "2024-05-02", "2024-04-26"],
  },
  {
    id: "T-1.4.1b",
    op: "before",
    stated: "2024-05-15",
    effective: ["2024-05-15", "2024-05-15", "2024-05-15", "2024-05-14", "2024-05-14", "2024-05-14"],
  },
  {
    id: "T-2.1c",
    op: "before",
    stated: "2024-06-30",
    effective: ["2024-06-30", "2024-07-01", "2024-06-28", "2024-06-29", "2024-07-01", "2024-06-28"],
  },
  {
    id: "T-2.1a",
    op: "before",
    stated: "2024-07-15",
    effective: ["2024-07-15", "2024-07-15", "2024-07-15", "2024-07-14", "2024-07-15", "2024-07-12"],
  },
  {
    id: "T-2.0",
    op: "before",
    stated: "2024-10-30",
    effective: ["2024-10-30", "2024-10-30", "2024-10-30", "2024-10-29", "2024-10-29", "2024-10-29"],
  },
];
