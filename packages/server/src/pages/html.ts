/** What a template gives: text that is escaped already. */
import type { html } from 'hono/html';

export type Html = ReturnType<typeof html>;
