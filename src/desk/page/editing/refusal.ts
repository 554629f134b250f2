import { ApiError } from "../../protocol/errors";

/** Why the workbook did not take an edit. */
export type Refusal = "protected" | "formula" | "too-long" | "not-possible";

/** The reason behind an error of the workbook's; any other error is a fault of ours and goes on. */
export const refusalOf = (problem: unknown): Refusal => {
  if (!(problem instanceof ApiError)) throw problem;
  if (problem.code === "AccessDenied") return "protected";
  if (problem.message.includes("is no formula")) return "formula";
  return problem.message.includes("characters") ? "too-long" : "not-possible";
};
