/** The open program: a sheet of paper over the page, the whole screen on a phone. */
import { css } from 'lit';

export const detailStyles = css`
dialog { box-sizing: border-box; width: min(720px, 100%); max-width: 100%; max-height: calc(100% - 48px); margin: auto; padding: 0; border: 0; border-radius: calc(var(--kim-radius, 6px) * 2); background: var(--_paper); color: var(--_ink); overscroll-behavior: contain; overflow: auto; }
dialog::backdrop { background: rgb(0 0 0 / .55); }
.sheet-of { padding: 12px 20px 28px; font-size: 16px; line-height: 1.55; overflow-wrap: anywhere; container-type: inline-size; }
.sheet-of > * { max-width: 68ch; }
.close { position: sticky; top: 8px; float: right; display: inline-flex; align-items: center; gap: 6px; min-height: 44px; padding: 0 14px; border: 1px solid var(--_line); border-radius: 22px; background: var(--_paper); color: inherit; font: inherit; font-size: 15px; font-weight: 600; cursor: pointer; z-index: 1; }
dialog .status { min-height: 44px; align-items: center; }
dialog h2 { clear: both; margin: 6px 0 14px; font-size: 26px; line-height: 1.2; font-weight: 690; letter-spacing: -.015em; text-wrap: balance; }
#detail-name:focus { outline: none; }
dialog .act { font-size: 15px; }
dialog .facts { gap: 10px; font-size: 16px; }
dialog .free { max-width: none; margin: 16px 0 0; border-top: 0; padding: 12px 14px; border-radius: var(--kim-radius, 6px); background: var(--_wash); font-size: 15px; }
dialog h3 { margin: 0 0 6px; font-size: 18px; line-height: 1.3; font-weight: 660; }
dialog section { margin-top: 24px; padding-top: 18px; border-top: 1px solid var(--_line); }
dialog section p { margin: 0 0 8px; }
dialog ul, dialog ol { margin: 0; padding: 0 0 0 20px; }
dialog li { padding: 3px 0; }
.lead { margin: 20px 0 0; }
.old { display: flex; gap: 10px; align-items: flex-start; margin: 16px 0 0; padding: 12px 14px; border-radius: var(--kim-radius, 6px); background: var(--_wash); color: var(--_warn); font-weight: 640; }
.old svg { margin-top: 4px; }
dialog .docs, dialog .people { list-style: none; padding: 0; }
.docs li, .people li { padding: 8px 0; }
.side { display: block; font-size: 14px; color: var(--_ink-2); }
dialog .way-in { list-style: none; padding: 0; counter-reset: step; }
.way-in li { display: grid; grid-template-columns: 32px minmax(0, 1fr); gap: 10px; padding: 6px 0; counter-increment: step; }
.way-in li::before { content: counter(step); display: grid; place-items: center; width: 28px; height: 28px; border-radius: 50%; background: var(--_wash-2); color: var(--_accent); font-size: 15px; font-weight: 680; line-height: 1; }
.way { display: flex; gap: 10px; align-items: center; min-height: 44px; }
.way svg { color: var(--_accent); }
dialog a:not(.btn):not(.act) { color: var(--_accent); text-decoration: underline; text-underline-offset: 3px; }
dialog .btn { margin-top: 8px; }
.about { margin: 0; display: grid; gap: 8px; font-size: 15px; }
.about > div { display: grid; grid-template-columns: minmax(110px, 10em) minmax(0, 1fr); gap: 12px; }
.about dt { color: var(--_ink-2); }
.about dd { margin: 0; }
dialog .credit { margin: 14px 0 0; font-size: 14px; color: var(--_ink-2); }
details { border-bottom: 1px solid var(--_line); }
details:last-child { border-bottom: 0; }
summary { padding: 11px 0; font-weight: 640; cursor: pointer; }
dialog footer { margin-top: 24px; padding-top: 14px; border-top: 1px solid var(--_line); }
@media (max-width: 600px) {
  dialog { width: 100%; height: 100%; max-height: 100%; border-radius: 0; }
  dialog h2 { font-size: 23px; }
  .about > div { grid-template-columns: 1fr; gap: 0; }
}
@media (prefers-reduced-motion: no-preference) {
  dialog[open] { animation: kim-rise 160ms ease-out; }
  @keyframes kim-rise { from { opacity: 0; transform: translateY(10px); } }
}
@media print {
  dialog { position: static; width: auto; height: auto; max-height: none; overflow: visible; }
  .close, dialog footer { display: none; }
}
`;
