/** Keys that belong to the form: hosts with shortcuts on letters, space or Enter never see them, and Enter in a line of text moves on. */
import type { ReactiveControllerHost } from 'lit';

const TEXT_LINES = 'input:not([type=radio]):not([type=checkbox]):not([type=search]):not([type=file])';

/** Does what space and Enter would have done, where the page refused them before anyone of ours could hear. Enter in a line of text is `moveOn`'s. */
function makeUp({ defaultPrevented, key, target }: Event & { key?: string }): void {
  const field = target as HTMLInputElement;
  if (!defaultPrevented || (key !== ' ' && (key !== 'Enter' || field.matches(TEXT_LINES)))) return;
  // Nothing else types into a field so that it can be undone and is heard as input.
  if (typeof field.selectionStart === 'number') document.execCommand('insertText', false, key === ' ' ? key : '\n');
  else field.click();
}

/** Keeps key events inside the widget: nobody refuses them before, nobody hears them after its own handlers have run. */
export function holdKeys(host: ReactiveControllerHost, root: EventTarget): void {
  // On its way down to a widget a key cannot be refused by the host page.
  const shield = (event: Event): void => {
    if (event.composedPath().includes(root)) event.preventDefault = () => {};
  };
  for (const type of ['keydown', 'keyup', 'keypress']) {
    host.addController({ hostConnected: () => addEventListener(type, shield, true), hostDisconnected: () => removeEventListener(type, shield, true) });
    root.addEventListener(type, (event) => { delete (event as Partial<Event>).preventDefault; }, true);
    root.addEventListener(type, (event) => event.stopPropagation());
  }
  root.addEventListener('keydown', makeUp, true);
}

/** On Enter in a line of text: the focus goes to the next control of the form, at last to its main button. */
export function moveOn(event: KeyboardEvent): void {
  const target = event.target as HTMLElement;
  if (event.key !== 'Enter' || event.isComposing || !target.matches(TEXT_LINES)) return;
  event.preventDefault();
  const stops = [...(event.currentTarget as HTMLElement).querySelectorAll<HTMLElement>('input, select, textarea, .nav .main')];
  stops[stops.indexOf(target) + 1]?.focus();
}
