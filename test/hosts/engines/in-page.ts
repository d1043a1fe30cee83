/** What a visitor does with the widgets, run inside the page: drivers of other engines cannot look into shadow roots. Each function travels as its own text, with `find` beside it. */

/** The first that matches in the shadow root of the page's first `tag`, once it is there: within 30 s. */
export async function find(tag: string, selector: string): Promise<HTMLElement> {
  for (let turn = 0; turn < 600; turn += 1) {
    const found = document.querySelector(tag)?.shadowRoot?.querySelector<HTMLElement>(selector);
    if (found) return found;
    await new Promise((resolve) => { setTimeout(resolve, 50); });
  }
  throw new Error(`never there: ${tag} ${selector}; state ${document.querySelector<HTMLElement>(tag)?.dataset['kimState'] ?? 'none'}`);
}

/** Opens the first item of news, reads and closes it. True when its text came. */
export async function read(): Promise<boolean> {
  const link = await find('kim-news-feed', 'article h3 a');
  link.click();
  const reader = (await find('kim-news-feed', 'kim-news-reader')).shadowRoot!;
  for (let turn = 0; turn < 600 && !reader.querySelector('dialog[open] .text p'); turn += 1) await new Promise((resolve) => { setTimeout(resolve, 50); });
  const said = reader.querySelector('dialog[open]')?.textContent ?? '';
  reader.querySelector<HTMLElement>('.bar button')?.click();
  // Closing is a step back: who opens something else in the same instant is taken back from it.
  for (let turn = 0; turn < 600 && location.hash; turn += 1) await new Promise((resolve) => { setTimeout(resolve, 50); });
  return said.includes(link.textContent) && said.length > 200;
}

/** Opens the first program, and closes it. Its name. */
export async function openProgram(): Promise<string> {
  (await find('kim-program-list', '[part=button]')).click();
  await find('kim-program-list', 'dialog[open] footer');
  const name = (await find('kim-program-list', '#detail-name')).textContent;
  (await find('kim-program-list', 'dialog .close')).click();
  return name;
}

/** Unfolds the announcements. The first. */
export async function unfold(): Promise<string> {
  (await find('kim-alert-bar', '[aria-expanded=false]')).click();
  return (await find('kim-alert-bar', '[part=alert]')).textContent;
}

/** Supports the first aspiration of the board. */
export async function support(): Promise<void> {
  (await find('kim-aspiration-board', '.foot button[aria-pressed=false]')).click();
  await find('kim-aspiration-board', '.foot button[aria-pressed=true]');
}

/** Fills in and sends the form, with a photo if told. What is said in the end; after a receipt, the number and the code that it shows. */
export async function send(photo: boolean): Promise<{ said: string; number?: string; code?: string }> {
  const tag = 'kim-aspiration-form';
  const fill = async (selector: string, value: string): Promise<void> => {
    const field = await find(tag, selector) as HTMLInputElement;
    field.value = value;
    for (const type of ['input', 'change']) field.dispatchEvent(new Event(type, { bubbles: true, composed: true }));
  };
  const main = async (): Promise<void> => (await find(tag, '.nav .main')).click();
  await fill('select', 'water');
  await fill('input.in', 'Sumur bor untuk Dusun Melati');
  await fill('textarea', 'Mohon sumur bor: kami mengambil air di sungai.');
  await find(tag, '.nav .main');
  const wide = !!document.querySelector(tag)!.shadowRoot!.querySelector('[name=adult]');
  if (!wide) {
    await main();
    await find(tag, '#step-place');
    await find(tag, '#change');
    await main();
  }
  await find(tag, wide ? '.chosen' : '#step-photo');
  if (photo) {
    const picture = Object.assign(document.createElement('canvas'), { width: 640, height: 480 });
    picture.getContext('2d')!.fillRect(0, 0, 640, 480);
    const bytes = await new Promise<Blob | null>((resolve) => { picture.toBlob(resolve, 'image/png'); });
    const files = new DataTransfer();
    files.items.add(new File([bytes!], 'sumur.png', { type: 'image/png' }));
    const field = await find(tag, '#f-photo') as HTMLInputElement;
    field.files = files.files;
    field.dispatchEvent(new Event('change', { bubbles: true }));
    await find(tag, 'canvas');
  }
  if (!wide) await main();
  (await find(tag, 'input[name=adult]')).click();
  await main();
  const said = (await find(tag, '[part=number], #waiting, [role=alert]')).textContent;
  const root = document.querySelector(tag)!.shadowRoot!;
  const [number, code] = ['.number', '.code'].map((part) => root.querySelector(`.slip ${part} [aria-hidden]`)?.textContent);
  return { said, ...(number && code ? { number, code } : {}) };
}

/** Opens the aspiration in the tracker and writes a message. What is said then. */
export async function follow(number: string, code: string): Promise<string> {
  const tag = 'kim-aspiration-tracker';
  const fill = async (selector: string, value: string): Promise<void> => {
    const field = await find(tag, selector) as HTMLInputElement;
    field.value = value;
    field.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  };
  await fill('#number', number);
  await fill('#code', code);
  (await find(tag, '.door .main')).click();
  await find(tag, '[part=ticket]');
  (await find(tag, '#fold-reply') as HTMLDetailsElement).open = true;
  await fill('#reply', 'Lokasinya di belakang mushala.');
  (await find(tag, '#fold-reply button')).click();
  return (await find(tag, '#said')).textContent;
}

/** Does what the policy forbids: a style attribute, text as HTML. The names of what was thrown. */
export function trespass(): string[] {
  const thrown: string[] = [];
  const box = document.createElement('div');
  for (const [name, wrong] of Object.entries({ style: () => box.setAttribute('style', 'color: red'), html: () => { box.innerHTML = '<b>isi</b>'; } })) {
    try {
      wrong();
    } catch {
      thrown.push(name);
    }
  }
  return thrown;
}
