import { readFile, realpath } from "node:fs/promises";
import { extname, join, sep } from "node:path";
import { mimeType } from "./mime-types";

export interface ServedFile {
  readonly body: Buffer | string;
  readonly type: string;
}

/**
 * Reads a file below a folder by the path of an address (still percent-encoded, without a leading slash).
 * Null where there is none, or where the path leads out of the folder, through links as well.
 */
export const readBelow = async (folder: string, path: string): Promise<ServedFile | null> => {
  try {
    const decoded = decodeURIComponent(path);
    if (decoded.includes("\0")) return null;
    const root = await realpath(folder);
    const file = await realpath(join(root, decoded));
    if (!file.startsWith(root + sep)) return null;
    return { body: await readFile(file), type: mimeType(extname(file)) };
  } catch {
    // No such file, a folder, or an address that is no text: nothing to serve in any case.
    return null;
  }
};
