/** The stylesheet of all pages: a calm notice board, light and dark, and a clean sheet on paper. Allowed by its hash, as is the tracker's own. */
import { createHash } from 'node:crypto';
import { TRACK_STYLE } from './track/style.ts';

export const LIGHT = '--ink:#1a1c1b;--ink2:#5a605d;--paper:#fff;--wash:#eef3f0;--line:#d9dfdb;--accent:#0b6e5d;--on:#fff;--stop:#a8201a';
export const DARK = '--ink:#f0f2f0;--ink2:#a9b1ad;--paper:#151817;--wash:#1f2523;--line:#343b38;--accent:#63cdb4;--on:#10211d;--stop:#ff9d94';

export const STYLE = `
:root{color-scheme:light dark;${LIGHT}}
@media(prefers-color-scheme:dark){:root{${DARK}}}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%}
body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.6 system-ui,-apple-system,"Segoe UI",Roboto,"Liberation Sans",sans-serif;overflow-wrap:break-word}
a{color:var(--accent);text-underline-offset:2px}
.top,main,footer{max-width:760px;margin:0 auto;padding:0 16px}
.top{display:flex;justify-content:space-between;gap:12px;padding-top:14px;padding-bottom:14px;border-bottom:2px solid var(--ink);font-weight:600}
.top a{color:inherit;text-decoration:none}
main{padding-top:20px;padding-bottom:40px}
h1{font-size:26px;line-height:1.25;margin:6px 0 14px;text-wrap:balance}
h2{font-size:20px;line-height:1.3;margin:32px 0 10px;padding-bottom:6px;border-bottom:1px solid var(--line)}
h3{font-size:18px;line-height:1.35;margin:0}
p{margin:0 0 12px}
.meta,.hint,footer{color:var(--ink2);font-size:14px}
.hint{display:block}
img{max-width:100%;height:auto;border-radius:6px;background:var(--wash)}
.feeds{margin-top:28px}
.items{list-style:none;margin:0;padding:0}
.items>li{padding:14px 0;border-bottom:1px solid var(--line)}
.items h3+p{margin:4px 0 0}
@media(min-width:640px){.items>.pictured{display:grid;grid-template-columns:minmax(0,1fr) 240px;gap:0 20px;align-items:start}.pictured>a{order:1}.pictured img{display:block;width:240px}}
.items h3 a{text-decoration:none;color:inherit}
.items h3 a:hover{text-decoration:underline}
.btn,button{display:inline-block;min-height:44px;padding:9px 18px;border:1px solid var(--accent);border-radius:6px;background:var(--accent);color:var(--on);font:inherit;font-weight:600;text-decoration:none;cursor:pointer}
.btn.plain{background:none;color:var(--accent);border-color:var(--line)}
.row{display:flex;flex-wrap:wrap;gap:10px;margin:16px 0}
dl{display:grid;grid-template-columns:minmax(90px,auto) 1fr;gap:8px 16px;margin:16px 0}
dt{color:var(--ink2)}dd{margin:0}
.figures{display:flex;flex-wrap:wrap;gap:12px 28px}.figures div{display:flex;flex-direction:column-reverse;max-width:150px}.figures dt{font-size:14px;line-height:1.35}.figures dd{font-size:24px;font-weight:650;line-height:1.2;font-variant-numeric:tabular-nums}
.status{font-weight:650;color:var(--accent)}
.note{background:var(--wash);border-left:4px solid var(--accent);padding:12px 16px;border-radius:0 6px 6px 0;margin:16px 0}
.bad{border-left-color:var(--stop)}
.bad,.error{color:var(--stop)}
.bad *{color:inherit}
label,legend{font-weight:600}
fieldset{border:0;margin:0 0 24px;padding:0;min-width:0}
legend{padding:0;margin-bottom:8px}
form>fieldset>legend{font-size:18px;font-weight:650}
[aria-invalid=true]{border-color:var(--stop)!important;border-width:2px!important}
fieldset[aria-invalid=true]{border-style:none!important}
.error{display:block;font-weight:600;margin-top:4px}
.field{margin:0 0 18px}
input[type=text],input[type=search],input[type=email],input[type=tel],textarea,select{display:block;width:100%;min-height:44px;padding:9px 12px;margin-top:4px;border:1px solid var(--ink2);border-radius:6px;background:var(--paper);color:var(--ink);font:inherit}
textarea{min-height:150px}
.pick{display:flex;gap:10px;padding:10px 12px;margin:6px 0;border:1px solid var(--line);border-radius:6px;font-weight:400}
.pick input{width:20px;height:20px;flex:none;margin:2px 0 0;accent-color:var(--accent)}
.pick:has(:checked){border-color:var(--accent);background:var(--wash)}
.receipt{background:var(--wash);border-radius:8px;padding:20px;margin:16px 0}
.receipt>:last-child{margin-bottom:0}
.receipt .code{background:var(--paper)}
.big{font:700 28px/1.3 ui-monospace,Menlo,Consolas,"Liberation Mono",monospace;letter-spacing:.02em}
.code{font:700 20px/1.5 ui-monospace,Menlo,Consolas,"Liberation Mono",monospace;border:1px dashed var(--ink2);border-radius:6px;padding:10px 14px;display:inline-block}
.qr{margin:12px 0;width:148px;height:148px;background:#fff;padding:6px;border-radius:6px}
.qr svg{display:block;width:100%;height:100%}
.scan{display:flex;gap:16px;align-items:center;margin-top:20px}.scan .qr{flex:none;margin:0}.scan p{margin:0}
[role=search]{display:grid;grid-template-columns:minmax(0,1fr) auto;gap:0 10px;align-items:end}[role=search] label{grid-column:1/-1}[role=search] .row{margin:0}
::placeholder{color:var(--ink2);opacity:1}
.pot{position:absolute;left:-9999px;width:1px;height:1px;overflow:hidden}
table{border-collapse:collapse;display:block;overflow-x:auto}td,th{border:1px solid var(--line);padding:6px 10px;text-align:left}
@media screen{.paper{display:none}}
footer{border-top:1px solid var(--line);padding-top:16px;padding-bottom:32px}
:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
@media print{@page{margin:14mm 16mm}.receipt{border:1px solid #000}img{max-height:60mm;width:auto;object-fit:contain}h1,h2,h3{break-after:avoid}li,dd,tr,.paper{break-inside:avoid}.pictured{display:block!important}.pictured>a,.feeds{display:none}.qr{width:28mm;height:28mm;margin:6pt 0 2pt;padding:0}.qr path{fill:#000}.qr{break-inside:avoid}:root{--ink:#000;--ink2:#333;--paper:#fff;--accent:#000;--wash:#fff;--line:#999}.top nav,.row,form,.noprint{display:none}body{font-size:10.5pt;line-height:1.4}h1{font-size:18pt}h2{font-size:12.5pt;margin:9pt 0 3pt;padding-bottom:2pt}p,ul,ol,dl{margin:0 0 5pt}dl{gap:2pt 14pt}.top{padding:0 0 4pt}main{padding:8pt 0 0}footer{padding:4pt 0 0;font-size:8pt}footer p{margin:0}.top,main,footer{max-width:none}}
`;

/** Sources of a CSP that allow these stylesheets and no others. */
export const styleSources = (styles: readonly string[]): string => styles.map((style) => `'sha256-${createHash('sha256').update(style).digest('base64')}'`).join(' ');

const STYLES = styleSources([STYLE, TRACK_STYLE]);

/** What a page allows: its own styles, forms to itself, and our pictures, whose addresses are absolute against `publicUrl`. No script at all. */
export function pageCsp(publicUrl: string): string {
  return `default-src 'none'; style-src ${STYLES}; img-src 'self' ${new URL(publicUrl).origin}; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`;
}
