/** The first Intl call on a page makes the browser read all it knows of languages: 12 ms on a fast machine, 50 and more on a cheap phone. Here it does so in two tasks of its own, before a card needs it. */
let read: Promise<unknown> | undefined;

/** By a message: timers of a tab in the background are held back. */
const task = (work: () => unknown): Promise<unknown> => new Promise((done) => {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => done(work());
  port2.postMessage(0);
});

/** Starts it once a page; resolves when dates and numbers are cheap. */
export function readLanguages(): Promise<unknown> {
  return (read ??= task(() => 'a'.localeCompare('b')).then(() => task(() => new Intl.NumberFormat('id'))));
}
