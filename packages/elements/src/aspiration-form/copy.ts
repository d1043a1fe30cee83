/** Copies text where the clipboard API is missing too: on plain http and in sandboxed frames. */

/** True when the text is on the clipboard, as far as the browser says. Call it within a click. */
export async function copyText(text: string, root: ShadowRoot): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyBySelection(text, root);
  }
}

function copyBySelection(text: string, root: ShadowRoot): boolean {
  const held = root.activeElement as HTMLElement | null;
  const area = document.createElement('textarea');
  area.className = 'vh';
  area.readOnly = true;
  area.value = text;
  root.append(area);
  area.select();
  try {
    // The only way without a secure context.
    return document.execCommand('copy');
  } catch {
    return false;
  } finally {
    area.remove();
    held?.focus();
  }
}
