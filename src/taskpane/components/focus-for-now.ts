/**
 * Gives the focus to something that Tab does not stop at, such as a heading. In Excel on the web office.js moves
 * the focus on Tab itself, and from an element with `tabindex="-1"` it leaves the pane instead of going on; so the
 * element can be tabbed to for as long as it has the focus.
 */
export const focusForNow = (element: HTMLElement): void => {
  element.tabIndex = 0;
  element.addEventListener("blur", () => (element.tabIndex = -1), { once: true });
  element.focus({ preventScroll: true });
};
