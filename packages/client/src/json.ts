/** JSON as it is meant, also on a page whose prototypes say otherwise. */

/** As `JSON.stringify`, deaf to every `toJSON`: Prototype.js 1.6 gives arrays one that turns them into text. For plain data; a Date becomes `{}`. */
export const toJson = (value: unknown): string => JSON.stringify(value, function (this: Record<string, unknown>, key) { return this[key]; });
