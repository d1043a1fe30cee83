/** Styles of the printed sheet: black on white, one A4 page for an ordinary program, read from a step away. */
export const sheetCss = `
@page { margin: 16mm; }
* { box-sizing: border-box; }
body { margin: 0; background: #fff; color: #111; font: 11.5pt/1.4 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif; }
svg:not(.qr) { margin-top: .1em; width: 1.15em; height: 1.15em; fill: none; stroke: currentColor; stroke-width: 1.75; stroke-linecap: round; stroke-linejoin: round; vertical-align: -.2em; flex: none; }
h1 { font-size: 22pt; line-height: 1.15; margin: .2em 0 .3em; letter-spacing: -.01em; }
h2 { font-size: 13pt; margin: 0 0 .25em; }
p, dl, dd, figure { margin: 0; }
header { display: grid; grid-template-columns: 1fr 38mm; gap: 8mm; align-items: start; border-bottom: 2px solid #111; padding-bottom: 5mm; }
.qr { width: 38mm; height: 38mm; display: block; }
figcaption { font-size: 9pt; text-align: center; line-height: 1.3; }
.status { display: flex; gap: .4em; align-items: flex-start; font-size: 13pt; }
.facts { display: grid; gap: 2mm; padding: 5mm 0; font-size: 12.5pt; border-bottom: 1px solid #999; }
.facts > div { display: grid; grid-template-columns: 1.4em 38mm 1fr; gap: 3mm; }
.facts dt { font-weight: 650; }
.facts dt { white-space: nowrap; }
.facts .hint { display: block; }
.facts .bring, .left { display: none; }
progress { display: none; }
section { padding-top: 4.5mm; break-inside: avoid; }
ul, ol { margin: 0; padding-left: 6mm; }
li { padding: .4mm 0; }
a { color: inherit; text-decoration: none; }
.free { margin-top: 5mm; padding: 2.5mm 4mm; border: 2px solid #111; font-size: 13pt; break-inside: avoid; }
footer, .credit { font-size: 9.5pt; color: #444; }
footer { margin-top: 5mm; break-inside: avoid; }
.url { overflow-wrap: anywhere; font-family: ui-monospace, "Roboto Mono", monospace; }
`;
