/** What the server draws before a widget is there says in English what the widget then says: nobody reads one thing and then another. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { en as alerts } from '../../../elements/src/alert-bar/locale/en.ts';
import { en as board } from '../../../elements/src/aspiration-board/locale/en.ts';
import { en as form } from '../../../elements/src/aspiration-form/locale/en.ts';
import { sentEn } from '../../../elements/src/aspiration-form/locale/sent-en.ts';
import { stepsEn } from '../../../elements/src/aspiration-form/locale/steps-en.ts';
import { en as tracker } from '../../../elements/src/aspiration-tracker/locale/en.ts';
import { en as further } from '../../../elements/src/i18n/further-en.ts';
import { en as first } from '../../../elements/src/i18n/en.ts';
import { en as programs } from '../../../elements/src/program-list/locale/en.ts';
import { en } from '../../src/pages/locale/en.ts';

type Given = (...all: readonly string[]) => unknown;
const spoken = (words: unknown): unknown => (typeof words === 'function' ? (words as Given)('X', 'Y', 'Z') : words);

/** What both have under one name, where ours does not hold theirs. */
function different(ours: unknown, theirs: unknown, at: string): { compared: number; wrong: string[] } {
  const all = { compared: 0, wrong: [] as string[] };
  if (typeof ours !== typeof theirs || ours === null || theirs === null) return all;
  if (typeof ours === 'object') {
    for (const [name, inner] of Object.entries(ours)) {
      const { compared, wrong } = different(inner, (theirs as Readonly<Record<string, unknown>>)[name], `${at}.${name}`);
      all.compared += compared;
      all.wrong.push(...wrong);
    }
    return all;
  }
  const [mine, other] = [String(spoken(ours)), String(spoken(theirs))];
  return { compared: 1, wrong: mine.includes(other) ? [] : [`${at}: "${mine}" is "${other}" in the widget`] };
}

test('what is English before the script is the widget’s own English', () => {
  const pairs: Readonly<Record<string, readonly [unknown, unknown, number]>> = {
    news: [en.news, { ...further, ...first }, 1], alerts: [en.alerts, alerts, 3], board: [en.board, board, 5], track: [en.track, tracker, 50],
    form: [en.form, { ...form, ...stepsEn, ...sentEn }, 35], program: [en.program, { ...programs, ...programs.label, ...programs.section }, 20],
  };
  for (const [name, [ours, theirs, least]] of Object.entries(pairs)) {
    const { compared, wrong } = different(ours, theirs, name);
    assert.deepEqual(wrong, []);
    assert.ok(compared >= least, `${name}: ${compared} compared`);
  }
});
