/** What whoever builds a widget tests it with: the contract suite, an API in the page, samples of everything the API sends. Browser only, but for `fixtures`. */
export { DESK_PASSWORD, deskApi, type DeskApi } from './desk-api.ts';
export { deskSession, deskTickets, deskUnits, itemOf, listOf, samplePhoto } from './desk-samples.ts';
export { FIXTURE_NOW, fixtures, type Fixtures } from './fixtures.ts';
export { HOSTILE_STYLES, makeHostile } from './hostile-page.ts';
export { mockApi, type MockAnswer, type MockApi, type MockMode, type MockOptions, type MockRequest } from './mock-api.ts';
export { strictFrame, type StrictFrame } from './strict-frame.ts';
export { visibleText, type VisibleText } from './visible-text.ts';
export { runWidgetContract, type WidgetContract, type WidgetState } from './widget-contract.ts';
