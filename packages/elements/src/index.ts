/** Every widget class and the base to build more; importing it defines nothing. */
export * from './base/element.ts';
export { KimErrorEvent } from './base/error-event.ts';
export { KimLoadEvent, KimNavigateEvent } from './base/events.ts';
export { VERSION } from './base/define.ts';
export { controlStyles } from './base/control-styles.ts';
export { baseStyles } from './base/styles.ts';
export { KimAspirationBoard } from './aspiration-board/aspiration-board.ts';
export { KimAspirationForm } from './aspiration-form/aspiration-form.ts';
export * from './aspiration-form/events.ts';
export { KimAspirationTracker } from './aspiration-tracker/aspiration-tracker.ts';
export { KimNewsFeed } from './news-feed/news-feed.ts';
export { KimProgramList } from './program-list/program-list.ts';
export { KimSite } from './site/site.ts';
export type { AspirationContent } from './aspiration-form/input.ts';
export type { SettingName } from './base/namespace.ts';
export type { Words } from './i18n/id.ts';
export type { KimNewsReader } from './news-feed/reader.ts';
