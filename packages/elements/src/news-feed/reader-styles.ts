/** How an opened item looks: one sheet of paper, full screen on a phone. */
import { css } from 'lit';

export const readerStyles = css`
:host { display: contents; }
dialog { position: fixed; top: 0; right: 0; bottom: 0; left: 0; z-index: 2147483647; width: min(720px, 100%); max-width: none; height: fit-content; max-height: 100%; margin: auto; padding: 0; border: 0; border-radius: calc(var(--kim-radius, 6px) * 2); overflow: auto; overscroll-behavior: contain; background: var(--_paper); color: var(--_ink); }
dialog:focus { outline: none; }
dialog:not([open]) { display: none; }
dialog.plain { box-shadow: 0 0 0 100vmax rgba(0, 0, 0, .55); }
dialog::backdrop { background: rgba(0, 0, 0, .55); }
.bar { position: sticky; top: 0; z-index: 1; display: flex; justify-content: flex-end; padding: 6px 8px; background: var(--_paper); border-bottom: 1px solid var(--_line); }
article { padding: 20px 24px 28px; display: grid; gap: 14px; font-size: 17px; line-height: 1.65; }
h2 { font-size: 26px; line-height: 1.2; font-weight: 700; letter-spacing: -.015em; text-wrap: balance; overflow-wrap: anywhere; }
.pic { margin: 4px 0; aspect-ratio: 16 / 9; border-radius: var(--kim-radius, 6px); overflow: hidden; background: var(--_wash-2); }
.text { max-width: 68ch; overflow-wrap: anywhere; }
.text > * + * { margin-top: 14px; }
.text ul, .text ol { padding-inline-start: 24px; }
.text a[href] { color: var(--_accent); text-decoration: underline; text-underline-offset: 3px; }
.text img { height: auto; border-radius: var(--kim-radius, 6px); }
.text table { display: block; max-width: 100%; overflow-x: auto; border-collapse: collapse; font-size: 15px; }
.text td, .text th { padding: 6px 10px; border: 1px solid var(--_line); text-align: start; }
.text blockquote { margin: 14px 0; padding-inline-start: 16px; border-inline-start: 3px solid var(--_accent); }
.text h2, .text h3, .text h4 { font-size: 19px; line-height: 1.3; letter-spacing: 0; }
figcaption { font-size: 14px; color: var(--_ink-2); }
.acts { padding-top: 14px; gap: 8px 20px; border-top: 1px solid var(--_line); }
.acts .bare { padding: 8px 0; }
@media (max-width: 560px) { dialog { height: 100%; border-radius: 0; } article { padding: 16px 16px 28px; } h2 { font-size: 23px; } }
@media (prefers-reduced-motion: no-preference) { dialog[open] { animation: rise .15s ease-out; } @keyframes rise { from { opacity: 0; transform: translateY(8px); } } }
@media (forced-colors: active) { .acts .bare { padding: 8px; } }
@media print { .bar, .acts { display: none; } dialog { position: static; max-height: none; } }
`;
