import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CITIZEN_STEP_OF, PROGRAM_STATUSES, TICKET_STATES, labels, programStatus, type ProgramDates, type ProgramStatus } from '@kentongan/contract';

const now = '2026-11-24T10:00:00+07:00';
const regions = ['61.12'];
const cases: [string, ProgramDates, ProgramStatus][] = [
  ['nothing said', {}, 'always'],
  ['cancelled before anything else', { cancelled: true, registration: { closes: '2026-12-05' } }, 'cancelled'],
  ['opens tomorrow', { registration: { opens: '2026-11-25', closes: '2026-12-05' } }, 'upcoming'],
  ['opens today', { registration: { opens: '2026-11-24', closes: '2026-12-05' } }, 'open'],
  ['four days left', { registration: { closes: '2026-11-28' } }, 'open'],
  ['three days left', { registration: { closes: '2026-11-27' } }, 'closing_soon'],
  ['closes today', { registration: { closes: '2026-11-24' } }, 'closing_soon'],
  ['closed yesterday', { registration: { closes: '2026-11-23' } }, 'closed'],
  ['89 % taken', { registration: { closes: '2026-12-30' }, quota: { size: 100, taken: 89 } }, 'open'],
  ['90 % taken', { registration: { closes: '2026-12-30' }, quota: { size: 100, taken: 90 } }, 'closing_soon'],
  ['all taken', { registration: { closes: '2026-12-30' }, quota: { size: 20, taken: 20 } }, 'full'],
  ['all taken, no window', { quota: { size: 20, taken: 20 } }, 'full'],
  ['closed, period begun', { registration: { closes: '2026-11-20' }, period: { starts: '2026-11-24', ends: '2026-11-30' } }, 'running'],
  ['closed, period ahead', { registration: { closes: '2026-11-20' }, period: { starts: '2026-12-01' } }, 'closed'],
  ['period over', { registration: { closes: '2026-11-20' }, period: { ends: '2026-11-23' } }, 'finished'],
  ['period only, ahead', { period: { starts: '2026-11-25', ends: '2026-11-25' } }, 'upcoming'],
  ['period only, the day itself', { period: { starts: '2026-11-24', ends: '2026-11-24' } }, 'running'],
];
for (const [name, program, status] of cases) {
  test(`program: ${name} → ${status}`, () => { assert.equal(programStatus({ ...program, regions }, now), status); });
}

test('the closing date is inclusive to 23.59 of the region', () => {
  const program = { registration: { closes: '2026-11-24' }, regions: ['61.12'] };
  assert.equal(programStatus(program, '2026-11-24T23:59:59+07:00'), 'closing_soon');
  assert.equal(programStatus(program, '2026-11-25T00:00:00+07:00'), 'closed');
  assert.equal(programStatus({ ...program, regions: ['91.03'] }, '2026-11-24T22:00:00+07:00'), 'closed');
});

test('every status and state has its words in both languages and its step', () => {
  const keys = (value: object): string[] => Object.entries(value).flatMap(([key, inner]) => typeof inner === 'object' ? keys(inner as object).map((k) => `${key}.${k}`) : [key]).sort();
  assert.deepEqual(keys(labels.id), keys(labels.en));
  assert.deepEqual(Object.keys(labels.id.programStatus).sort(), [...PROGRAM_STATUSES].sort());
  assert.deepEqual(Object.keys(CITIZEN_STEP_OF).sort(), [...TICKET_STATES].sort());
});
