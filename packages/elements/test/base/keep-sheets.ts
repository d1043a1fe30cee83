/** Keeps a printed sheet on the page until a test has looked at it: a browser that prints without asking takes it away at once. */

/** Frames are not removed until the function that this gives is called; it removes those that should have been. */
export function keepSheets(): () => void {
  const kept: HTMLIFrameElement[] = [];
  HTMLIFrameElement.prototype.remove = function keep() { kept.push(this); };
  return () => {
    // The element's own `remove` shows again.
    delete (HTMLIFrameElement.prototype as { remove?: () => void }).remove;
    for (const frame of kept) frame.remove();
  };
}
