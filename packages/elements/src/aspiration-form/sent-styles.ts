/** How the receipt and what waits look. */
import { css } from 'lit';

export const sentStyles = css`
.receipt { max-width: 560px; }
.slip { container-type: inline-size; display: grid; gap: 18px; margin: 14px 0 16px; padding: 20px; border: 1px solid var(--_line); border-top: 6px solid var(--_accent); border-bottom: 2px dashed var(--_accent); border-radius: var(--kim-radius, 6px) var(--kim-radius, 6px) 0 0; background: var(--_wash); }
.came { display: flex; gap: 12px; align-items: center; }
.came span { display: grid; place-items: center; flex: none; width: 34px; height: 34px; border-radius: 50%; background: var(--_fill); color: var(--_on-accent); }
.came svg { width: 20px; height: 20px; stroke-width: 3; }
.came h3 { font-size: 20px; }
.tear { padding-top: 16px; border-top: 1px dashed var(--_edge); }
.number { font: 700 22px/1.2 ui-monospace, 'SF Mono', 'Roboto Mono', monospace; font-size: clamp(16px, 10.4cqi, 36px); letter-spacing: .03em; overflow-wrap: anywhere; }
.code { margin: 4px 0; padding: 10px 12px; border: 1px solid var(--_line); border-radius: 8px; background: var(--_paper); font: 600 15px/1.4 ui-monospace, 'SF Mono', 'Roboto Mono', monospace; font-size: clamp(14px, 6.2cqi, 17px); letter-spacing: .04em; overflow-wrap: anywhere; }
.when { display: flex; flex-wrap: wrap; gap: 14px 20px; align-items: center; }
.when dl { display: grid; gap: 8px; flex: 1 1 140px; }
dt { font-size: 14px; color: var(--_ink-2); line-height: 1.4; }
dd { font-weight: 650; line-height: 1.4; }
.qr { width: 112px; height: 112px; flex: none; background: #fff; border-radius: 6px; overflow: hidden; }
.qr svg { display: block; width: 100%; height: 100%; stroke: none; }
.keep .btn { flex: 1 1 auto; min-width: 110px; }
.then { gap: 0 20px; margin-top: 4px; }
.then .bare { padding: 8px 0; }
:host([data-kim-room='xs']) .slip { padding: 16px 14px; }
.kept { display: grid; gap: 14px; list-style: none; }
.kept b { font-weight: 640; }
.kept .row { margin-top: 6px; }
@media (forced-colors: active) { .qr { forced-color-adjust: none; } .came span { border: 2px solid; } .then .bare { padding: 8px; } }
@media print { .keep, .receipt .row { display: none; } .slip { border: 1px solid; } }
`;
