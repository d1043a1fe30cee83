/** The look of what comes after the first card, or instead of it: rows, buttons, notices, empty places. */
import { css } from 'lit';

/** The look of fields, buttons and notices. */
export const controlStyles = css`
.kim { --_paper: #fff; --_edge: #8d8e8d; --_fill: #0b6e5d; --_on-accent: #fff; --_wash: #eef5f4; --_warn: #8f5500; --_stop: #a8261d; }
ul, ol, dl, dd, figure { margin: 0; padding: 0; }
.row { display: flex; flex-wrap: wrap; gap: 8px; align-items: center; }
.btn { display: inline-flex; align-items: center; justify-content: center; gap: 8px; min-height: 44px; padding: 8px 16px; text-align: center; border: 1px solid var(--_line); border-radius: var(--kim-radius, 6px); background: var(--_paper); color: inherit; font: inherit; font-size: 15px; font-weight: 600; line-height: 1.3; cursor: pointer; touch-action: manipulation; }
.btn:hover { border-color: currentColor; }
.btn.main { background: var(--_fill); border-color: var(--_accent); color: var(--_on-accent); }
.btn.bare { border-color: transparent; background: none; padding: 8px; color: var(--_accent); }
.note { display: flex; flex-wrap: wrap; gap: 2px 10px; align-items: center; margin: 12px 0 2px; padding: 6px 12px; min-height: 44px; border-radius: var(--kim-radius, 6px); background: var(--_wash); font-size: 14px; }
.note span { flex: 0 1 auto; max-width: calc(100% - 28px); }
.note .btn { min-height: 32px; padding: 2px 0; font-size: 14px; text-decoration: underline; text-underline-offset: 3px; }
.empty { display: grid; gap: 8px; justify-items: center; padding: 32px 12px; text-align: center; }
.empty > svg { width: 40px; height: 40px; color: var(--_accent); }
.hint { font-size: 14px; color: var(--_ink-2); }
@media (forced-colors: active) { .btn, .note { border: 1px solid ButtonText; } }
@media print { .btn, .note { display: none; } .kim { background: none; color: #000; } }
`;
