import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import type { Server } from "node:http";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { deskServer, listen } from "../../src/desk/server/desk-server";
import { paneForDesk } from "../../src/desk/server/pane-for-desk";

const pane = `<meta content="script-src 'self' https://appsforoffice.microsoft.com; connect-src 'self' https://appsforoffice.microsoft.com">
<script src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"></script><script defer src="taskpane.js"></script>`;

describe("the pane's page for the desk", () => {
  const html = paneForDesk(pane, { officeJs: "/office/office.js", relay: "/desk/relay.js" });

  test("loads the relay, then office.js from this machine, then the pane", () => {
    expect([...html.matchAll(/src="([^"]+)"/g)].map((match) => match[1])).toEqual([
      "/desk/relay.js",
      "/office/office.js",
      "taskpane.js",
    ]);
  });

  test("allows no other host, and no inline script", () => {
    expect(html).not.toContain("microsoft.com");
    expect(html).toContain(`script-src 'self';`);
  });

  test("a minified page is made ready too", () => {
    const minified = pane.replace(/(src|content)="([^" ]+)"/g, "$1=$2");
    expect(minified).toContain("src=https:");
    const ready = paneForDesk(minified, { officeJs: "office/office.js", relay: "desk/relay.js" });
    expect(ready).toContain('<script src="desk/relay.js"></script><script src="office/office.js"></script>');
    expect(ready).not.toContain("microsoft.com");
  });

  test("a page that loads office.js in another way is refused, not served broken", () => {
    expect(() => paneForDesk("<script src=other.js></script>", { officeJs: "", relay: "" })).toThrow(
      "office.js",
    );
  });
});

describe("the desk's server", () => {
  const folder = mkdtempSync(join(tmpdir(), "desk-server-"));
  const dist = join(folder, "dist");
  let server: Server;
  let port: number;

  beforeAll(async () => {
    for (const each of ["dist/desk", "office"]) mkdirSync(join(folder, each), { recursive: true });
    writeFileSync(join(folder, "secret.txt"), "secret");
    writeFileSync(join(dist, "taskpane.html"), pane);
    writeFileSync(join(dist, "desk/index.html"), "desk");
    writeFileSync(join(folder, "office/office.js"), "office");
    symlinkSync(join(folder, "secret.txt"), join(dist, "link.txt"));
    server = deskServer({ dist, officeJs: join(folder, "office"), pane: "taskpane.html" });
    port = await listen(server, 0);
  });
  afterAll(() => {
    server.close();
    rmSync(folder, { recursive: true });
  });

  /** Sends the path as it is; fetch would tidy `..` away. */
  const get = (path: string, method = "GET") =>
    new Promise<{ status: number; type: string; body: string; location: string }>((resolve, reject) => {
      const sent = request({ host: "127.0.0.1", port, path, method }, (response) => {
        let body = "";
        response.on("data", (chunk) => (body += chunk));
        response.on("end", () =>
          resolve({
            status: response.statusCode ?? 0,
            type: response.headers["content-type"] ?? "",
            body,
            location: response.headers.location ?? "",
          }),
        );
      });
      sent.on("error", reject).end();
    });

  test("serves the desk, the pane made ready for it, and office.js as it is", async () => {
    expect(await get("/")).toMatchObject({ status: 302, location: "/desk/" });
    expect(await get("/desk/")).toMatchObject({
      status: 200,
      body: "desk",
      type: "text/html; charset=utf-8",
    });
    expect((await get("/taskpane.html?x=1")).body).toContain("/desk/relay.js");
    expect(await get("/office/office.js")).toMatchObject({
      body: "office",
      type: "text/javascript; charset=utf-8",
    });
  });

  test.each([
    "/../secret.txt",
    "/%2e%2e/secret.txt",
    "/office/../secret.txt",
    "/office/%2e%2e%2fsecret.txt",
    "/..%5csecret.txt",
    "/link.txt",
    "/desk/%00",
    "/%E0%A4%A",
    "/desk",
  ])("%s does not lead out of its folders", async (path) => {
    const { status, body } = await get(path);
    expect([404, 302]).toContain(status);
    expect(body).not.toContain("secret");
  });

  test("only reads", async () => {
    expect((await get("/desk/", "POST")).status).toBe(405);
    expect((await get("/desk/", "HEAD")).body).toBe("");
  });

  test("takes a free port where the one wished for is taken", async () => {
    const second = deskServer({ dist, officeJs: dist, pane: "taskpane.html" });
    const other = await listen(second, port);
    second.close();
    expect(other).not.toBe(port);
  });
});
