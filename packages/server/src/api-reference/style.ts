/** The stylesheet of the reference: one sheet, light and dark, allowed by its hash. */
import { DARK, LIGHT } from '../pages/style.ts';

export const REFERENCE_STYLE = `
:root{color-scheme:light dark;${LIGHT}}
@media(prefers-color-scheme:dark){:root{${DARK}}}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%}
body{margin:0 auto;max-width:960px;padding:0 16px 48px;background:var(--paper);color:var(--ink);font:16px/1.6 system-ui,-apple-system,"Segoe UI",Roboto,"Liberation Sans",sans-serif;overflow-wrap:anywhere}
a{color:var(--accent);text-underline-offset:2px}
h1{font-size:28px;line-height:1.25;margin:28px 0 10px}
h2{font-size:21px;margin:44px 0 8px;padding-bottom:6px;border-bottom:2px solid var(--ink)}
h3{font-size:17px;line-height:1.4;margin:30px 0 4px;scroll-margin-top:12px}
h4{font-size:14px;margin:14px 0 2px;color:var(--ink2)}
p{margin:0 0 10px}
code,pre{font:14px/1.5 ui-monospace,SFMono-Regular,Menlo,Consolas,"Liberation Mono",monospace}
pre{margin:6px 0 12px;padding:12px;background:var(--wash);border-radius:6px;overflow-x:auto;overflow-wrap:normal}
b.method{display:inline-block;min-width:58px;color:var(--accent)}
.index{columns:2 320px;list-style:none;padding:0;margin:0 0 12px}
.index li{break-inside:avoid;padding:3px 0}
.wide{overflow-x:auto}
table{border-collapse:collapse;width:100%;margin:4px 0 12px;font-size:15px}
th,td{text-align:left;vertical-align:top;padding:6px 12px 6px 0;border-bottom:1px solid var(--line)}
thead th,td:nth-child(2){white-space:nowrap}
thead th{font-size:13px;color:var(--ink2)}
tbody th{font-weight:400;overflow-wrap:break-word}
summary{cursor:pointer;padding:4px 0;color:var(--accent)}
:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
@media(max-width:560px){thead{display:none}tr,tbody th,td{display:block}tr{padding:8px 0;border-bottom:1px solid var(--line)}tbody th,td{padding:0;border:0}td:nth-child(2){color:var(--ink2);font-size:14px}}
@media print{details{display:none}}
`;
