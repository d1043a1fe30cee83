/** Styles as real themes have them, at their worst: small roots, resets on everything, shouting, hidden empties. */
export const HOSTILE_STYLES = `
html { font-size: 62.5%; }
body, * { font-size: 8px; line-height: 1; letter-spacing: .3em; text-transform: uppercase; text-indent: 3em; text-align: center; word-spacing: 1em; font-variant: small-caps; }
* { box-sizing: content-box; float: none; color: #ddd; }
div, span, section, article { position: relative; max-width: 90%; }
button, input, select, textarea, a { all: unset; font-size: 6px; }
h1, h2, h3, h4, p, ul, li { margin: 0; padding: 0; font-size: 5px; list-style: none; }
*:empty { display: none; }
`;

/** Puts the styles on the page; returns what takes them off again. */
export function makeHostile(): () => void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(HOSTILE_STYLES);
  const before = document.adoptedStyleSheets;
  document.adoptedStyleSheets = [...before, sheet];
  return () => { document.adoptedStyleSheets = before; };
}
