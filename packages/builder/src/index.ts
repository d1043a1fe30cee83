/** The builder as a package: what it knows of hosts and snippets, and the paste test. `main.ts` starts it in a page. */
export { HOSTS, HOST_NAMES, MODES, modesOf, type Host, type HostName, type Mode } from './snippet/hosts.ts';
export { pageOf, scriptTag, settingsOf, snippetOf, type LinkWords, type Snippet } from './snippet/snippet.ts';
export type { Choice, Origin, Place } from './snippet/choice.ts';
export { ownAttributes, SHARED, type Attribute, type Widget } from './snippet/widget.ts';
export { examine, FINDINGS, type Examined, type Finding, type FindingCode, type Known, type Verdict } from './paste-test/examine.ts';
export { survivingMode } from './paste-test/advice.ts';
export { id } from './i18n/id.ts';
export { en } from './i18n/en.ts';
