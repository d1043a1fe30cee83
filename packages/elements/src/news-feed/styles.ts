/** How news looks: a notice board shaped by the room that the host page gives. */
import { css } from 'lit';

export const styles = css`
.item { position: relative; display: grid; gap: 10px; padding: 16px 0; border-bottom: 1px solid var(--_line); }
.item h3 { font-size: 18px; line-height: 1.3; font-weight: 650; text-wrap: balance; }
.item a::after { content: ''; position: absolute; top: 0; right: 0; bottom: 0; left: 0; }
.item p { display: -webkit-box; -webkit-line-clamp: 2; -webkit-box-orient: vertical; overflow: hidden; font-size: 15px; color: var(--_ink-2); }
.txt { display: grid; gap: 6px; align-content: start; min-width: 0; grid-template-columns: minmax(0, 1fr); }
.pic { aspect-ratio: 16 / 9; border-radius: var(--kim-radius, 6px); overflow: hidden; display: grid; place-items: center; background: var(--_wash-2); color: var(--_accent); }
.pic svg { width: 32px; height: 32px; }
.meta .pin { font-weight: 650; color: var(--_ink); }
.more { min-height: 58px; padding-top: 14px; }
.find { min-height: 56px; }

:host(:not([data-kim-wide])) .items:not(.compact) .none { display: none; }
:host([data-kim-wide]) .list .item { grid-template-columns: minmax(0, 1fr) 208px; gap: 20px; }
:host([data-kim-wide]) .list .pic { order: 2; align-self: start; }
:host([data-kim-wide]) .list .item:first-child { grid-template-columns: minmax(0, 1fr) min(42%, 400px); }
:host([data-kim-wide]) .list .item:first-child h3 { font-size: 23px; }
.list p { max-width: 68ch; }
.compact .item { grid-template-columns: minmax(0, 1fr) 72px; gap: 12px; padding: 12px 0; }
.compact .item h3 { font-size: 16px; }
.compact .pic { aspect-ratio: 1; order: 2; align-self: start; }
.compact p, .compact b, .compact span { display: none; }
.compact .meta { order: 2; }
.grid { display: grid; gap: 8px var(--kim-gap, 20px); grid-template-columns: repeat(auto-fill, minmax(min(100%, 280px), 1fr)); }
.grid .item { align-content: start; }
`;
