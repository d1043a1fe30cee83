/** The widgets and their attributes as PHP, from the manifest of the elements, so that the block and the shortcodes cannot go stale. */
import { CHUNKS } from '../../packages/embed/src/widgets.ts';
import { en } from '../../packages/contract/src/labels/en.ts';
import { id } from '../../packages/contract/src/labels/id.ts';
import { snippetWidgets } from '../elements-manifest.mjs';

/** Every widget that the script tag can bring; `<kim-site>` draws nothing. */
export const widgetList = () => snippetWidgets(Object.keys(CHUNKS).filter((name) => name !== 'site'));

/** Words of the contract for the choices of an attribute, where it has them. */
const WORDS = { category: { id: id.category, en: en.category } };

const text = (value) => `'${String(value).replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
const list = (values) => (values.length > 0 ? `array( ${values.map(text).join(', ')} )` : 'array()');

/** The file includes/widgets.php. */
export function widgetsPhp(widgets) {
  const attribute = ({ name, kind, choices }) => `\t\t\t\t${text(name)} => array(\n\t\t\t\t\t'kind'    => ${text(kind)},\n\t\t\t\t\t'choices' => ${list(choices)},\n\t\t\t\t),\n`;
  const words = ({ attributes }) => attributes.filter(({ name, choices }) => WORDS[name] && choices.length > 0).map(({ name, choices }) => `\t\t\t\t${text(name)} => array(\n${choices.map((choice) => `\t\t\t\t\t${text(choice)} => array(\n\t\t\t\t\t\t'id' => ${text(WORDS[name].id[choice] ?? choice)},\n\t\t\t\t\t\t'en' => ${text(WORDS[name].en[choice] ?? choice)},\n\t\t\t\t\t),\n`).join('')}\t\t\t\t),\n`).join('');
  return `<?php
/**
 * Made by the build from the manifest of the elements: widgets, their attributes, and words for choices.
 *
 * @package Kentongan
 */

namespace Kentongan;

defined( 'ABSPATH' ) || exit;

/**
 * Widgets by key.
 *
 * @return array[]
 */
function widgets() {
\treturn array(
${widgets.map((widget) => `\t\t${text(widget.name)} => array(\n\t\t\t'attributes' => array(\n${widget.attributes.map(attribute).join('')}\t\t\t),\n\t\t\t'words'      => array(\n${words(widget)}\t\t\t),\n\t\t),\n`).join('')}\t);
}
`;
}

/** Names of widgets, attributes and choices for which includes/labels.php has no words. */
export function withoutWords(widgets, labels) {
  const has = (name) => labels.includes(`'${name}'`);
  const wanted = widgets.flatMap(({ name, attributes }) => [name, ...attributes.filter((attribute) => attribute.name !== 'api').flatMap((attribute) => [attribute.name, ...(WORDS[attribute.name] ? [] : attribute.choices)])]);
  return [...new Set(wanted)].filter((name) => !has(name));
}
