/** How the alert bar looks: one strip of the same height whatever it says, so that nothing below it moves; what is opened by hand unfolds under it. */
import { css } from 'lit';

export const styles = css`
.kim { --_strip: 56px; }
:host([data-kim-room='xs']) .kim, :host([data-kim-room='s']) .kim { --_strip: 68px; }
.kim > slot { display: flex; align-items: center; min-height: var(--_strip); }
.bar { border: 1px solid var(--_line); border-inline-start: 6px solid var(--_tone, var(--_line)); border-radius: var(--kim-radius, 6px); background: var(--_tint, none); }
.danger { --_tone: var(--_stop, #a8261d); --_tint: var(--_stop-wash, #f8efee); }
.warning { --_tone: var(--_warn, #8f5500); --_tint: var(--_warn-wash, #f6f1eb); }
.info { --_tone: var(--_accent); --_tint: var(--_wash, #eef5f4); }
.line { display: flex; gap: 10px; align-items: center; min-height: calc(var(--_strip) - 2px); padding: 0 4px 0 12px; }
.line > svg { width: 22px; height: 22px; color: var(--_tone, var(--_ink-2)); }
.line p { flex: 1; min-width: 0; display: -webkit-box; -webkit-line-clamp: 2; -webkit-box-orient: vertical; overflow: hidden; font-size: 16px; line-height: 1.35; }
.line p, .calm { overflow-wrap: anywhere; }
.calm p { font-size: 15px; color: var(--_ink-2); }
.level { font-weight: 700; color: var(--_tone); }
.age { font-size: 14px; color: var(--_ink-2); }
button, .go { display: inline-flex; align-items: center; gap: 6px; flex: none; min-height: 44px; padding: 6px 10px; border: 0; border-radius: var(--kim-radius, 6px); background: none; color: var(--_accent); font: inherit; font-size: 15px; font-weight: 600; cursor: pointer; touch-action: manipulation; }
button:hover, .go:hover { text-decoration: underline; text-underline-offset: 3px; }
button { white-space: nowrap; }
:host([data-kim-room='xs']) .line > button > svg { display: none; }
ul { list-style: none; margin: 0; padding: 0; border-top: 1px solid var(--_line); }
li { display: grid; gap: 6px; padding: 14px 16px 8px; }
li + li { border-top: 1px solid var(--_line); }
h3 { font-size: 18px; line-height: 1.3; font-weight: 650; overflow-wrap: anywhere; }
h3 svg { color: var(--_tone); }
li p { max-width: 68ch; white-space: pre-line; overflow-wrap: anywhere; }
li .hint { font-size: 14px; }
.credit { padding: 10px 16px 12px; border-top: 1px solid var(--_line); font-size: 14px; color: var(--_ink-2); }
.credit a { text-decoration: underline; text-underline-offset: 3px; }
.acts { display: flex; flex-wrap: wrap; margin-inline-start: -10px; }
.note { display: flex; flex-wrap: wrap; gap: 0 10px; align-items: center; min-height: 44px; font-size: 14px; }
.hint { color: var(--_ink-2); }
@media (forced-colors: active) { .line > svg, h3 svg, .level { color: CanvasText; } button svg { color: LinkText; } button, .go { color: LinkText; text-decoration: underline; } }
@media print { button, .note { display: none; } }
`;
