/** How the form looks: one idea at a time when narrow, a printed sheet when wide. */
import { css, type CSSResult } from 'lit';
import { fieldStyles } from '../base/field-styles.ts';

export const styles: CSSResult[] = [fieldStyles, css`
.steps { display: grid; grid-template-columns: repeat(4, auto); gap: 6px; margin: 14px 0 18px; list-style: none; font-size: 14px; color: var(--_ink-2); }
.steps li { border-top: 4px solid var(--_line); padding-top: 6px; }
.steps [class] { border-color: var(--_accent); }
.steps .on { color: var(--_ink); font-weight: 650; }
.form, .wait { margin-top: 14px; }
.form { max-width: 768px; }
.field, .group { display: grid; gap: 6px; margin-bottom: 20px; }
legend, .legend { margin-bottom: 8px; }
label .hint { font-weight: 400; }
.bad .opt, .opt.bad { border-color: var(--_stop); }
.group { gap: 8px; }
.group .field { margin: 4px 0; }
.about { margin-bottom: 16px; padding: 10px 14px; border-radius: var(--kim-radius, 6px); background: var(--_wash); }
.nav { display: flex; flex-wrap: wrap; gap: 10px; padding-top: 14px; border-top: 1px solid var(--_line); }
.nav .main { flex: 1 1 150px; }
.foot { margin-top: 10px; font-size: 14px; color: var(--_ink-2); }
.foot b { color: var(--_ink); }
.alert ul { list-style: none; }
#summary li button { min-height: 32px; padding: 4px 0; border: 0; background: none; color: inherit; font: inherit; font-size: 15px; text-align: start; text-decoration: underline; text-underline-offset: 3px; cursor: pointer; }
h3 { margin: 0; font-size: 18px; line-height: 1.3; font-weight: 660; }
h3:focus { outline: none; }
.step { display: flex; gap: 10px; align-items: baseline; margin: 0 0 14px; }
.step span { display: inline-grid; place-items: center; width: 28px; height: 28px; border-radius: 50%; background: var(--_wash-2); color: var(--_accent); font-size: 15px; }
section + section { margin-top: 10px; padding-top: 22px; border-top: 1px solid var(--_line); }
.alert .legend, .group > legend { margin: 0; }
.chosen { display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; gap: 4px 12px; padding: 10px 6px 10px 14px; border: 1.5px solid var(--_accent); border-radius: calc(var(--kim-radius, 6px) * 1.66); background: var(--_wash); }
.about b, .chosen b, .chosen .hint { display: block; }
.wait h3 { margin-bottom: 8px; }
.vh:focus + .btn { outline: 3px solid var(--_accent); outline-offset: 2px; }
.pair { display: grid; grid-template-columns: 1fr 1fr; gap: 8px; }
:host([data-kim-wide]) .three { grid-template-columns: repeat(3, minmax(0, 1fr)); }
:host([data-kim-wide]) .three legend { grid-column: 1 / -1; }
:host([data-kim-wide]) .pair { max-width: 420px; }
:host([data-kim-wide]) .nav .main { flex: 0 1 300px; }
:host([data-kim-wide]) .pending { min-height: 1300px; }
:host([data-kim-room='xs']) .opt { padding: 10px; gap: 8px; }
@media (forced-colors: active) { .steps .on { border-color: Highlight; } .opt:has(:checked) { border-color: Highlight; } }
`];
