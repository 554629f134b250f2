/**
 * office.js speaks only to hosts on https, and browsers warn of a certificate that nobody knows. So a page
 * over plain http on this machine puts a relay between the pane and office.js's messages: office.js sees
 * messages from `https://…` of its own host name, which it trusts, and stays as it is.
 */

/** Wraps what goes through the relay, so that nobody takes it for a message of office.js. */
export interface RelayEnvelope {
  readonly deskRelay: "to-host" | "to-pane";
  readonly text: string;
}

export const isEnvelope = (data: unknown, direction: RelayEnvelope["deskRelay"]): data is RelayEnvelope =>
  typeof data === "object" && data !== null && (data as Partial<RelayEnvelope>).deskRelay === direction;

/** The origin that office.js is told its host has: the pane's own, over https. */
export const trustedOrigin = (location: Pick<Location, "hostname" | "protocol" | "origin">): string =>
  location.protocol === "https:" ? location.origin : `https://${location.hostname}`;

/** Puts the relay into a pane's window. It must run before office.js does. */
export const installHttpRelay = (pane: Window): void => {
  const host = pane.parent;
  const { location } = pane;
  const origin = trustedOrigin(location);
  if (host === pane || location.protocol === "https:") return;
  const relay = {
    postMessage: (text: string) => {
      const envelope: RelayEnvelope = { deskRelay: "to-host", text };
      host.postMessage(envelope, location.origin);
    },
  };
  pane.addEventListener("message", (event: MessageEvent) => {
    if (event.source !== host || !isEnvelope(event.data, "to-pane")) return;
    event.stopImmediatePropagation();
    pane.dispatchEvent(new MessageEvent("message", { data: event.data.text, origin, source: null }));
  });
  // `parent` is one of the few properties of a window that may be replaced.
  Object.defineProperty(pane, "parent", { value: relay, configurable: true });
};
