/** What a host page is before we come and after: styles, names, width. Both run in the page and stand alone. */

/** Computed styles that tell whether anything of ours reached the host; sizes that follow the content are left out. */
export function noteHost(): void {
  requestAnimationFrame(() => { requestAnimationFrame(() => { performance.mark('host-end'); }); });
  const PROPERTIES = ['color', 'background-color', 'font-size', 'font-family', 'font-weight', 'line-height', 'letter-spacing', 'text-transform', 'text-align', 'text-decoration-line', 'direction', 'display', 'position', 'float', 'padding-top', 'padding-left', 'margin-top', 'margin-bottom', 'border-top-width', 'border-top-color', 'border-top-style', 'border-radius', 'box-sizing', 'list-style-type', 'opacity', 'visibility', 'overflow-x', 'cursor', 'outline-style', 'white-space'];
  const own = (of: object): string[] => Reflect.ownKeys(of).map((key) => String(key));
  const read = (): Record<string, string> => {
    const all: Record<string, string> = {};
    const elements = [document.documentElement, document.body, ...Array.prototype.slice.call(document.querySelectorAll('header, header *, article, article *, footer, footer *')) as Element[]].filter((element) => element.localName.slice(0, 4) !== 'kim-' && !element.closest('#widgets'));
    elements.forEach((element, index) => {
      const style = getComputedStyle(element);
      PROPERTIES.forEach((name) => { all[`${index} ${element.localName} ${name}`] = style.getPropertyValue(name); });
      all[`${index} ${element.localName} attributes`] = element.getAttributeNames().map((name) => `${name}=${element.getAttribute(name) ?? ''}`).join(' ');
    });
    return all;
  };
  const names = (): Record<string, string> => {
    const all: Record<string, string> = { window: own(window).filter((name) => !/^\d+$/.test(name)).sort().join(), document: own(document).sort().join() };
    for (const name of Object.getOwnPropertyNames(window)) {
      const value = (Object.getOwnPropertyDescriptor(window, name) ?? {}).value as { prototype?: object } | undefined;
      if (typeof value !== 'function') continue;
      all[name] = own(value).sort().join();
      const { prototype } = value as { prototype?: object };
      if (prototype && typeof prototype === 'object') all[`${name}.prototype`] = own(prototype).sort().map((key) => key).join();
    }
    return all;
  };
  const sheets = (): number => document.styleSheets.length + document.adoptedStyleSheets.length;
  const before = { styles: read(), names: names(), sheets: sheets(), width: document.documentElement.scrollWidth, head: document.head.childElementCount };
  const compare = (): string[] => {
    const said: string[] = [];
    const [styles, now] = [read(), names()];
    for (const key of Object.keys(before.styles)) if (styles[key] !== before.styles[key]) said.push(`style ${key}: ${before.styles[key] ?? ''} became ${styles[key] ?? ''}`);
    for (const key of Object.keys(before.names)) {
      if (now[key] === before.names[key]) continue;
      const [was, is] = [before.names[key]!.split(','), (now[key] ?? '').split(',')];
      const [added, lost] = [is.filter((name) => was.indexOf(name) < 0), was.filter((name) => is.indexOf(name) < 0)];
      if (lost.length > 0 || added.some((name) => key !== 'window' || !/^(?:kentongan|Symbol\(kentongan\))$/.test(name))) said.push(`names of ${key}: +${added.join()} -${lost.join()}`);
    }
    if (sheets() !== before.sheets) said.push(`style sheets ${before.sheets} became ${sheets()}`);
    if (document.head.childElementCount !== before.head) said.push('something was put into the head');
    return said;
  };
  // Where no loop over names comes by: on a function that only the test knows of.
  Object.defineProperty(document.documentElement, Symbol.for('host'), { value: { compare, width: before.width } });
}
