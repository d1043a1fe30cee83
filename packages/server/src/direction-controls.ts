/** Published texts carry no invisible controls that turn the direction of what is read: they can reverse a word into another, and the words round it. */

/** Embeddings, overrides, isolates and the deprecated controls behind them. Marks (U+200E, U+200F, U+061C) stay: they turn no letter, and Arabic quotations need them. */
const DIRECTION_CONTROLS = /[\u202a-\u202e\u2066-\u206f]/g;

/** A text, or JSON with all texts in it, without the controls. */
export function withoutDirectionControls<Value>(value: Value): Value {
  // JSON writes none of them as an escape.
  return JSON.parse(JSON.stringify(value).replace(DIRECTION_CONTROLS, '')) as Value;
}
