/** The console as a package: its state and its frame. `main.ts` starts it in a page. */
export { Console } from './state/console.ts';
export { ConsoleView } from './views/console.ts';
export { parseHash, hashOf, type Route } from './state/router.ts';
