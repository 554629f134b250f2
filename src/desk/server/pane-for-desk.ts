/** Where a pane in Excel loads office.js from. */
const microsoftOrigin = "https://appsforoffice.microsoft.com";
// With quotes or without: a minified page has none.
const officeScript = new RegExp(
  `<script(?=[^>]*\\ssrc="?${microsoftOrigin}/lib/1/hosted/office\\.js["\\s>])[^>]*></script>`,
);

export interface DeskScripts {
  /** Address of office.js as it is in its package. */
  readonly officeJs: string;
  /** Address of the script that lets office.js talk to a page served without a certificate. */
  readonly relay: string;
}

/**
 * A pane's page as the desk serves it: office.js from this machine, the relay before it, and no host but this one
 * in its security policy. Scripts stay files, so that the policy needs no exception for inline ones.
 */
export const paneForDesk = (html: string, { officeJs, relay }: DeskScripts): string => {
  if (!officeScript.test(html))
    throw new Error("The pane's page does not load office.js from Microsoft's address.");
  return html
    .replace(officeScript, `<script src="${relay}"></script><script src="${officeJs}"></script>`)
    .replaceAll(` ${microsoftOrigin}`, "");
};
