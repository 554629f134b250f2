import type { IncomingMessage, Server, ServerResponse } from "node:http";
import { createServer } from "node:http";
import { paneForDesk } from "./pane-for-desk";
import type { ServedFile } from "./static-folder";
import { readBelow } from "./static-folder";

export interface DeskSite {
  /** The folder with the built pages. */
  readonly dist: string;
  /** The folder with office.js, as its package has it. */
  readonly officeJs: string;
  /** The pane's page within `dist`. */
  readonly pane: string;
}

type Handler = (request: IncomingMessage, response: ServerResponse) => void;

/** Turns a way to find files into a handler of requests: reading only, nothing cached. */
export const servingFiles =
  (find: (path: string) => Promise<ServedFile | null>): Handler =>
  (request, response) => {
    if (request.method !== "GET" && request.method !== "HEAD") {
      response.writeHead(405, { allow: "GET, HEAD" }).end();
      return;
    }
    const path = (request.url ?? "/").replace(/[?#].*$/s, "").replace(/^\/+/, "");
    find(path).then(
      (file) => {
        if (!file) {
          response.writeHead(404, { "content-type": "text/plain; charset=utf-8" }).end("404");
          return;
        }
        response.writeHead(200, {
          "content-type": file.type,
          "cache-control": "no-cache",
          "x-content-type-options": "nosniff",
        });
        response.end(request.method === "HEAD" ? undefined : file.body);
      },
      () => response.writeHead(500).end(),
    );
  };

const officePrefix = "office/";

/** The desk's page and the pane in it, over plain http on this machine only. */
export const deskServer = ({ dist, officeJs, pane }: DeskSite): Server => {
  const files = servingFiles(async (path) => {
    if (path === "desk/") return readBelow(dist, "desk/index.html");
    if (path.startsWith(officePrefix)) return readBelow(officeJs, path.slice(officePrefix.length));
    const file = await readBelow(dist, path);
    if (!file || path !== pane) return file;
    const scripts = { officeJs: `/${officePrefix}office.js`, relay: "/desk/relay.js" };
    return { ...file, body: paneForDesk(file.body.toString(), scripts) };
  });
  return createServer((request, response) => {
    if (request.url === "/" || request.url === "/desk") response.writeHead(302, { location: "/desk/" }).end();
    else files(request, response);
  });
};

/** Listens on this machine, on the port wished for or, where that is taken, on a free one; answers the port. */
export const listen = (server: Server, wished: number): Promise<number> =>
  new Promise((resolve, reject) => {
    const onError = (error: NodeJS.ErrnoException): void => {
      if (error.code === "EADDRINUSE" && wished !== 0) listen(server, 0).then(resolve, reject);
      else reject(error);
    };
    server.once("error", onError);
    server.listen(wished, "127.0.0.1", () => {
      server.off("error", onError);
      const address = server.address();
      resolve(typeof address === "object" && address ? address.port : wished);
    });
  });
