/** The builder shows what the elements can do: its fields come from their manifest, and the manifest agrees with the classes. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CHUNKS } from '../../embed/src/widgets.ts';
import { snippetWidgets } from '../../../scripts/elements-manifest.mjs';
import { en } from '../src/i18n/en.ts';
import { id } from '../src/i18n/id.ts';
import { HOST_NAMES, HOSTS, modesOf } from '../src/snippet/hosts.ts';
import { ownAttributes, SHARED, usualOf } from '../src/snippet/widget.ts';

const widgets = await snippetWidgets(Object.keys(CHUNKS).filter((name) => name !== 'site'));
const elements = await import('../../elements/src/index.ts') as unknown as Record<string, { observedAttributes: string[] }>;
const className = (name: string): string => `Kim${name.split('-').map((part) => part[0]!.toUpperCase() + part.slice(1)).join('')}`;

for (const { name, attributes } of widgets) {
  test(`${name}: the manifest names the attributes that the class listens to, and no other`, () => {
    assert.deepEqual(attributes.map((attribute) => attribute.name).sort(), [...elements[className(name)]!.observedAttributes].sort());
  });

  test(`${name}: every attribute is asked for in words of both languages`, () => {
    for (const words of [id, en]) {
      assert.ok(words.widget[name], `widget: add words for ${name}`);
      for (const attribute of ownAttributes({ name, summary: '', attributes })) assert.ok(words.attribute[attribute.name]?.[0], `attribute: add words for ${attribute.name}`);
    }
  });
}

test('a union, named or listed elsewhere, becomes a choice', () => {
  const find = (widget: string, attribute: string) => widgets.find(({ name }) => name === widget)!.attributes.find(({ name }) => name === attribute)!;
  for (const layout of ['list', 'grid', 'compact']) assert.ok(find('program-list', 'layout').choices.includes(layout));
  assert.deepEqual(find('aspiration-form', 'kind').choices, ['aspiration', 'complaint', 'information_request']);
  assert.ok(find('aspiration-form', 'category').choices.includes('village_fund'));
  assert.equal(find('news-feed', 'search').kind, 'flag');
  assert.equal(find('news-feed', 'limit').kind, 'number');
});

test('where a choice is not made, the builder says what happens', () => {
  const choices = widgets.flatMap((widget) => ownAttributes(widget).filter(({ kind }) => kind === 'choice').map((attribute) => ({ widget: widget.name, ...attribute, usual: usualOf(widget.name, attribute.name) })));
  assert.ok(choices.length > 5);
  for (const { widget, name, choices: offered, usual } of choices) assert.ok(usual ? offered.includes(usual) : name === 'category', `${widget} ${name}: ${String(usual)}`);
  assert.equal(id.usual(id.value['scope:down']), 'Wilayah ini dan di bawahnya (bawaan)');
});

test('every widget has what the steps of its own ask for', () => {
  for (const { name, attributes } of widgets) for (const shared of SHARED) assert.ok(attributes.some((attribute) => attribute.name === shared), `${name} ${shared}`);
});

test('every software has a way that ends well, and steps for each in both languages', () => {
  for (const host of HOST_NAMES) {
    const modes = modesOf(HOSTS[host]);
    assert.equal(modes.at(-1), 'link');
    for (const mode of modes) for (const words of [id, en]) assert.ok((words.guide[host][mode]?.steps.length ?? 0) > 0, `${host} ${mode}`);
    assert.ok(id.guide[host][modes[0]!]?.screen, `${host} has a picture`);
  }
});
