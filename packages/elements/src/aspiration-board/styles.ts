/** How the board looks: one note after another, as people pin them up. */
import { css } from 'lit';

export const styles = css`
.figures { display: flex; flex-wrap: wrap; gap: 2px 22px; margin: 12px 0 4px; font-size: 14px; color: var(--_ink-2); font-variant-numeric: tabular-nums; }
.figures b { font-size: 20px; font-weight: 650; color: var(--_ink); }
.notes { list-style: none; margin: 0; padding: 0; }
.notes > li { display: grid; gap: 6px; padding: 16px 0; border-bottom: 1px solid var(--_line); }
h3 { font-size: 18px; line-height: 1.3; font-weight: 650; overflow-wrap: anywhere; }
h3 a { display: inline-block; padding: 4px 0; margin: -4px 0; }
h3 a:hover, .came a { text-decoration: underline; text-underline-offset: 3px; }
.notes > li > p:not(.meta) { font-size: 15px; overflow-wrap: anywhere; }
.said { display: -webkit-box; -webkit-line-clamp: 3; -webkit-box-orient: vertical; overflow: hidden; color: var(--_ink-2); max-width: 68ch; }
.step { display: inline-flex; gap: 6px; align-items: center; font-weight: 650; color: var(--_accent); }
.foot { display: flex; flex-wrap: wrap; gap: 4px 14px; align-items: center; justify-content: space-between; font-size: 15px; }
.foot .btn { min-height: 44px; }
.foot .btn[aria-pressed='true'] { background: var(--_wash-2); border-color: var(--_accent); }
.compact .said, .compact .came { display: none; }
.compact li { padding: 12px 0; }
.compact h3 { font-size: 16px; }
.grid .notes { display: grid; gap: 16px; margin-top: 14px; grid-template-columns: repeat(auto-fill, minmax(min(100%, 280px), 1fr)); }
.grid .notes > li { align-content: start; padding: 16px; border: 1px solid var(--_line); border-radius: var(--kim-radius, 6px); }
.more { min-height: 58px; padding-top: 14px; }
.credit { margin-top: 14px; font-size: 14px; color: var(--_ink-2); }
.credit a { text-decoration: underline; text-underline-offset: 3px; }
@media (forced-colors: active) { .empty > svg { color: CanvasText; } }
@media print { .foot .btn, .more { display: none; } .notes > li { break-inside: avoid; } }
`;
