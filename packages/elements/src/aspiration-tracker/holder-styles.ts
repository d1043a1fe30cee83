/** How the holder's part looks; comes with it. */
import { css } from 'lit';

export const holderStyles = css`
.todo { max-width: 768px; margin-top: 20px; padding-top: 16px; border-top: 2px solid; }
.todo h4:focus, .todo h5:focus, dl:focus { outline: none; }
.todo h5 { margin: 0; font-size: 16px; font-weight: 650; }
.part, .fold, .todo fieldset, .asked { display: grid; grid-template-columns: minmax(0, 1fr); gap: 10px; justify-items: start; }
.part { padding: 6px 0 16px; }
.fold { padding: 4px 0 18px; }
.todo > details { padding: 0; border-bottom: 1px solid var(--_line); }
.todo > details > summary { min-height: 52px; font-size: 16px; }
.todo .in, .asked .in, .todo .opt, .todo .box, .todo .alert, .asked .alert, .asked blockquote, .todo dl, .fold details { width: 100%; max-width: 560px; margin: 0; }
.asked { border-width: 2px; background: var(--_paper); }
.asked h4, .todo .alert, .asked .alert { margin: 0; }
.stop { display: grid; gap: 10px; border-color: var(--_stop); }
.btn.danger { border-color: var(--_stop); color: var(--_stop); }
.each { display: block; }
.json { font: 14px/1.5 ui-monospace, 'SF Mono', 'Roboto Mono', monospace; }
.fold details .row { margin-top: 8px; }
[type=file] { max-width: 100%; min-height: 44px; font: inherit; font-size: 15px; color: inherit; }
::file-selector-button { min-height: 44px; padding: 8px 16px; border: 1px solid var(--_line); border-radius: var(--kim-radius, 6px); background: var(--_paper); color: inherit; font: inherit; font-weight: 600; cursor: pointer; }
.fold > .danger { margin-top: 14px; }
`;
