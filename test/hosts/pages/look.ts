/** What a person sees of the widgets on a page: sizes, contrast, what sticks out. Runs in the page and stands alone. */

export interface Seen {
  /** Pieces of text that were looked at. */
  readonly texts: number;
  readonly wrong: string[];
}

export function look(): Seen {
  type Rgba = [number, number, number, number];
  const wrong: string[] = [];
  let texts = 0;
  const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true })!;
  canvas.canvas.width = canvas.canvas.height = 1;
  const colours = new Map<string, Rgba>();
  /** Any colour that the browser knows, drawn. */
  const rgba = (text: string): Rgba => {
    const known = colours.get(text);
    if (known) return known;
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = '#000';
    canvas.fillStyle = text;
    canvas.fillRect(0, 0, 1, 1);
    const data = canvas.getImageData(0, 0, 1, 1).data;
    const made: Rgba = [data[0]!, data[1]!, data[2]!, data[3]! / 255];
    colours.set(text, made);
    return made;
  };
  const over = (top: Rgba, under: Rgba): Rgba => [0, 1, 2].map((i) => top[i]! * top[3] + under[i]! * (1 - top[3])).concat(1) as Rgba;
  const light = (colour: Rgba): number => {
    const [r, g, b] = colour.map((part) => ((part /= 255) <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
  };
  const contrast = (one: Rgba, other: Rgba): number => (Math.max(light(one), light(other)) + 0.05) / (Math.min(light(one), light(other)) + 0.05);
  const up = (element: Element): Element | null => element.assignedSlot ?? element.parentElement ?? ((element.getRootNode() as ShadowRoot).host) ?? null;
  const behind = (element: Element): Rgba => {
    const papers: Rgba[] = [];
    for (let at: Element | null = element; at; at = up(at)) {
      const paper = rgba(getComputedStyle(at).backgroundColor);
      if (paper[3] > 0) papers.push(paper);
      if (paper[3] === 1) break;
    }
    const dark = /dark/.test(getComputedStyle(document.documentElement).colorScheme) && !/light/.test(getComputedStyle(document.documentElement).colorScheme);
    return papers.reverse().reduce<Rgba>((under, paper) => over(paper, under), dark ? [18, 18, 18, 1] : [255, 255, 255, 1]);
  };
  const where = (element: Element): string => {
    const host = (element.getRootNode() as ShadowRoot).host as Element | undefined;
    const name = element.getAttribute('class');
    return `${host?.localName ?? ''} ${element.localName}${name ? `.${name.trim().split(/\s+/).join('.')}` : ''}`;
  };
  const judge = (element: Element, text: string, style: CSSStyleDeclaration): void => {
    texts += 1;
    const size = parseFloat(style.fontSize);
    if (size < 13.99) wrong.push(`${size} px: ${where(element)} “${text.slice(0, 30)}”`);
    if (parseFloat(style.lineHeight) < size * 1.05) wrong.push(`line height ${style.lineHeight} for ${size} px: ${where(element)}`);
    if (Math.abs(parseFloat(style.letterSpacing) || 0) > size * 0.05) wrong.push(`letters ${style.letterSpacing} apart: ${where(element)}`);
    for (const [name, wanted] of [['wordSpacing', '0px'], ['textTransform', 'none'], ['writingMode', 'horizontal-tb'], ['direction', 'ltr'], ['textShadow', 'none'], ['textIndent', '0px']] as const) if (style[name] !== wanted) wrong.push(`${name} ${style[name]}: ${where(element)}`);
    if (element.closest(':disabled, [aria-disabled=true]')) return;
    const paper = behind(element);
    const ink = over(rgba(style.webkitTextFillColor || style.color), paper);
    let shade = 1;
    for (let at: Element | null = element; at; at = up(at)) shade *= parseFloat(getComputedStyle(at).opacity);
    const seen = over([ink[0], ink[1], ink[2], shade], paper);
    const ratio = contrast(seen, paper);
    if (ratio < 4.5) wrong.push(`contrast ${ratio.toFixed(2)} (${style.color} on ${paper.slice(0, 3).map(Math.round).join()}): ${where(element)} “${text.slice(0, 30)}”`);
  };
  const walk = (root: Element | ShadowRoot, edge: number): void => {
    root.childNodes.forEach((node) => {
      if (node instanceof Text) {
        const element = node.parentElement ?? (root as ShadowRoot).host;
        const text = node.data.trim();
        const box = element.getBoundingClientRect();
        if (text && box.width > 1 && box.height > 1 && element.checkVisibility({ visibilityProperty: true })) judge(element, text, getComputedStyle(element));
        return;
      }
      if (!(node instanceof Element) || node.matches('script, style, title, template, option, [hidden], svg')) return;
      const box = node.getBoundingClientRect();
      const style = getComputedStyle(node);
      if (box.width > 1 && box.height > 1 && box.right > edge + 1.5 && style.position !== 'fixed' && !node.closest('[role=tablist], .scroll, dialog')) wrong.push(`sticks out by ${(box.right - edge).toFixed(0)} px: ${where(node)}`);
      if (node.matches('input:not([type=checkbox], [type=radio], [type=file], [type=hidden]), textarea, select') && box.width > 1 && node.checkVisibility({ visibilityProperty: true })) judge(node, (node as HTMLInputElement).value || 'isi', style);
      if (node.matches('button, a, input:not([type=hidden]), select, textarea') && box.width > 1 && box.height > 1 && node.checkVisibility({ visibilityProperty: true }) && style.pointerEvents === 'none') wrong.push(`cannot be pressed: ${where(node)}`);
      walk(node.shadowRoot ?? node, edge);
    });
  };
  document.querySelectorAll('#widgets [data-kim-widget] > *').forEach((widget) => {
    const box = widget.getBoundingClientRect();
    if (!widget.shadowRoot) { wrong.push(`${widget.localName} never came`); return; }
    if (box.width < 120 || box.height < 60) wrong.push(`${widget.localName} is ${box.width.toFixed(0)} × ${box.height.toFixed(0)} px`);
    if (!widget.checkVisibility({ visibilityProperty: true, opacityProperty: true })) wrong.push(`${widget.localName} is not to be seen`);
    walk(widget.shadowRoot, box.right);
  });
  return { texts, wrong: [...new Set(wrong)] };
}
