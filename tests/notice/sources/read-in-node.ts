import { spawnSync } from "node:child_process";
import { join } from "node:path";
import type { SourceText } from "../../../src/notice/sources/source";

/** What came of reading one document. */
export type Outcome =
  | {
      readonly source: SourceText;
      readonly progress: readonly (readonly [number, number])[];
      readonly ms: number;
    }
  | { readonly code: string; readonly detail: string | null };

/**
 * Reads documents in a Node of its own, as the command does: pdf.js is an ES module, which jest's sandbox
 * cannot load.
 */
export function readInNode(documents: readonly (readonly [name: string, bytes: Uint8Array])[]): Outcome[] {
  const run = spawnSync(process.execPath, ["--import", "tsx", join(__dirname, "read-documents.ts")], {
    cwd: join(__dirname, "../../.."),
    input: JSON.stringify(documents.map(([name, bytes]) => [name, Buffer.from(bytes).toString("base64")])),
    encoding: "utf8",
    maxBuffer: 256 * 1024 * 1024,
  });
  if (run.status !== 0) throw new Error(run.stderr);
  return JSON.parse(run.stdout) as Outcome[];
}
