/** What a frame adds to the look of the pages: no header, no rim, the scheme that its address asks for, and a height that ends with its content. */
import { DARK, LIGHT } from '../pages/style.ts';

export const FRAME_STYLE = `
:root[data-theme=light]{color-scheme:light;${LIGHT}}
:root[data-theme=dark]{color-scheme:dark;${DARK}}
body{display:flow-root}
main,footer{max-width:none;padding:0 12px}
main{padding-top:12px;padding-bottom:4px}
footer{margin-top:12px;padding-top:10px;padding-bottom:12px}
footer p{margin:0}
h1{font-size:22px}
main>h2:first-child,main>:first-child>h2:first-child{margin-top:0}
.items>li:first-child{padding-top:0}
main>*{display:block}
main>.row{display:flex}
.alert{border-left:4px solid var(--accent);background:var(--wash);padding:12px 16px;margin:0 0 12px;border-radius:0 6px 6px 0}
.alert.danger,.alert.warning{border-left-color:var(--stop)}
.alert p:last-child{margin:0}
`;
