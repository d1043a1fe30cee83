/** Every state × action × role × scope × unit, against a table written from the rules and not from the code. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { TICKET_STATES, actionsFor, transition, type Ticket, type TicketActor, type TicketState } from '@kentongan/contract';
import { A, C, D, K, S, T0, TICKET_ACTIONS, U, UV, V, VILLAGE, frozen, opened, outcome, sample, walk } from './cast.ts';

const letters: Record<string, TicketActor> = { C, S, K, D, V, A, U, W: UV };

/** Everybody who is nobody here: each role with every scope and unit that is not their own. */
function strangers(): TicketActor[] {
  const scopes = [undefined, null, '', '61', '61.1', '61.10', '61.12', '62', '6', '61.10.01', VILLAGE, '61.10.01.2002', '61.1.01.2001', '6110012001'];
  const units = [undefined, '', 'pu', 'kaur', 'dinkes'];
  const roles = ['operator', 'province_admin', 'regency_admin', 'unit_officer', 'village_officer', 'kim_editor'] as const;
  const all = roles.flatMap((role) => scopes.flatMap((scope) => units.map((unit): TicketActor => ({ role, scope, unit }))));
  const isOneOf = (actor: TicketActor): boolean => Object.values(letters).some((known) => {
    if (known.role !== actor.role) return false;
    const [a, b] = [known, actor] as { scope?: string; unit?: string }[];
    // A unit_officer without a scope is known by the unit alone; a unit on another role says nothing.
    return actor.role === 'unit_officer' ? a!.unit === b!.unit && (a!.scope === b!.scope || b!.scope === undefined || b!.scope === null) : a!.scope === b!.scope;
  });
  return [...all.filter((actor) => !isOneOf(actor)), { role: 'nobody' } as unknown as TicketActor];
}
const STRANGERS = strangers();

type Expected = Record<TicketState, Partial<Record<(typeof TICKET_ACTIONS)[number], string>>>;

function check(name: string, tickets: Record<TicketState, Ticket>, expected: Expected): void {
  for (const state of TICKET_STATES) {
    test(`${name}, ${state}: exactly those who may`, () => {
      const ticket = frozen(tickets[state]);
      assert.equal(ticket.state, state);
      for (const type of TICKET_ACTIONS) {
        const may = expected[state][type] ?? '';
        for (const [letter, actor] of Object.entries(letters)) {
          const got = outcome(() => transition(ticket, sample(type, ticket), actor, { now: T0 }));
          assert.equal(got === 'done', may.includes(letter), `${type} by ${letter}: ${got}`);
          assert.equal(actionsFor(ticket, actor, { now: T0 }).includes(type), may.includes(letter), `actionsFor ${letter} and ${type}`);
        }
        if (may === '') continue;
        for (const actor of STRANGERS) {
          const got = outcome(() => transition(ticket, sample(type, ticket), actor, { now: T0 }));
          assert.ok(['transition_forbidden', 'transition_illegal'].includes(got), `${type} by ${JSON.stringify(actor)}: ${got}`);
        }
      }
      for (const actor of STRANGERS) assert.deepEqual(actionsFor(ticket, actor, { now: T0 }), [], JSON.stringify(actor));
    });
  }
}

const ends = { set_confidential: 'CVK', reply: 'CDV' };
const received = { ask_detail: 'KDV', verify: 'DV', reject: 'DV', merge: 'DV', out_of_scope: 'DVA', withdraw: 'C', set_confidential: 'CVK', recommend: 'K', reply: 'CDV' };

{
  const start = opened();
  const verified = walk(start, [['verify', V]]);
  const forwarded = walk(verified, [['forward', V]]);
  const answered = walk(forwarded, [['start', U], ['answer', U]]);
  const common = { withdraw: 'C', set_confidential: 'CVK', edit_public_text: 'DV', reply: 'CV' };
  check('verified by the regency', {
    received: start, needs_detail: walk(start, [['ask_detail', D]]), verified, forwarded, in_progress: walk(forwarded, [['start', U]]), answered,
    out_of_scope: walk(start, [[{ type: 'out_of_scope', office: { level: 'province', region: '61' }, message: 'Jalan provinsi.' }, V]]),
    rejected: walk(start, [['reject', V]]), merged: walk(start, [['merge', V]]), closed: walk(answered, [['close', C]]), reopened: walk(answered, [['reopen', C]]),
    withdrawn: walk(start, [['withdraw', C]]), archived: walk(start, [['ask_detail', V], ['archive', V]]),
  }, {
    received, needs_detail: { complete: 'CK', archive: 'V', withdraw: 'C', set_confidential: 'CVK', reply: 'CDV' },
    verified: { ...common, out_of_scope: 'VA', forward: 'VA' }, reopened: { ...common, out_of_scope: 'VA', forward: 'VA' },
    out_of_scope: { verify: 'A', withdraw: 'C', set_confidential: 'CVKA', reply: 'CA' },
    forwarded: { ...common, return: 'U', start: 'U', reply: 'CUV' }, in_progress: { ...common, answer: 'U', reply: 'CUV' },
    answered: { ...common, close: 'CV', reopen: 'CV', reply: 'CUV' }, closed: { ...common, withdraw: '', reopen: 'CV', reply: 'CUV' },
    rejected: ends, merged: ends, archived: ends, withdrawn: { set_confidential: 'CVK' },
  });
}

{
  const start = opened({ category: 'water', kind: 'information_request' });
  const verified = walk(start, [['verify', D]]);
  const forwarded = walk(verified, [['forward', D]]);
  const answered = walk(forwarded, [['start', UV], ['answer', UV]]);
  const common = { withdraw: 'C', set_confidential: 'CVK', edit_public_text: 'DV', reply: 'CDV' };
  check('an information request verified by the village', {
    received: start, needs_detail: walk(start, [['ask_detail', K]]), verified, forwarded, in_progress: walk(forwarded, [['start', UV]]), answered,
    out_of_scope: walk(verified, [[{ type: 'out_of_scope', office: { level: 'regency', region: '61.10' }, message: 'Tugas kabupaten.' }, D]]),
    rejected: walk(start, [['reject', D]]), merged: walk(start, [['merge', D]]), closed: walk(answered, [['close', V]]), reopened: walk(answered, [['reopen', V]]),
    withdrawn: walk(forwarded, [['withdraw', C]]), archived: walk(start, [['ask_detail', V], ['archive', V]]),
  }, {
    received: { ...received, extend: 'D' }, needs_detail: { complete: 'CK', archive: 'V', withdraw: 'C', set_confidential: 'CVK', reply: 'CDV' },
    verified: { ...common, out_of_scope: 'DVA', forward: 'DVA', extend: 'D' }, reopened: { ...common, out_of_scope: 'DVA', forward: 'DVA', extend: 'D' },
    out_of_scope: { verify: 'V', withdraw: 'C', set_confidential: 'CVK', edit_public_text: 'DV', reply: 'CV' },
    forwarded: { ...common, return: 'W', start: 'W', extend: 'DW', reply: 'CDVW' }, in_progress: { ...common, answer: 'W', extend: 'DW', reply: 'CDVW' },
    answered: { ...common, close: 'CV', reopen: 'CV', reply: 'CDVW' }, closed: { ...common, withdraw: '', reopen: 'CV', reply: 'CDVW' },
    rejected: ends, merged: ends, archived: ends, withdrawn: { set_confidential: 'CVK' },
  });
}

{
  const start = opened({ kind: 'complaint', category: 'village_fund', confidential: true });
  const verified = walk(start, [['verify', V]]);
  const forwarded = walk(verified, [['forward', V]]);
  const answered = walk(forwarded, [['start', U], ['answer', U]]);
  const common = { withdraw: 'C', set_confidential: 'C', edit_public_text: 'V', reply: 'CV' };
  const end = { set_confidential: 'C', reply: 'CV' };
  check('a confidential complaint about a village', {
    received: start, needs_detail: walk(start, [['ask_detail', V]]), verified, forwarded, in_progress: walk(forwarded, [['start', U]]), answered,
    out_of_scope: walk(start, [[{ type: 'out_of_scope', office: { level: 'province', region: '61' }, message: 'Inspektorat provinsi.' }, V]]),
    rejected: walk(start, [['reject', V]]), merged: walk(start, [['merge', V]]), closed: walk(answered, [['close', C]]), reopened: walk(answered, [['reopen', C]]),
    withdrawn: walk(start, [['withdraw', C]]), archived: walk(start, [['ask_detail', V], ['archive', V]]),
  }, {
    received: { ask_detail: 'V', verify: 'V', reject: 'V', merge: 'V', out_of_scope: 'VA', withdraw: 'C', set_confidential: 'C', reply: 'CV' },
    needs_detail: { complete: 'C', archive: 'V', withdraw: 'C', set_confidential: 'C', reply: 'CV' },
    verified: { ...common, out_of_scope: 'VA', forward: 'VA' }, reopened: { ...common, out_of_scope: 'VA', forward: 'VA' },
    out_of_scope: { verify: 'A', withdraw: 'C', set_confidential: 'C', reply: 'CA' },
    forwarded: { ...common, return: 'U', start: 'U', reply: 'CUV' }, in_progress: { ...common, answer: 'U', reply: 'CUV' },
    answered: { ...common, close: 'CV', reopen: 'CV', reply: 'CUV' }, closed: { ...common, withdraw: '', reopen: 'CV', reply: 'CUV' },
    rejected: end, merged: end, archived: end, withdrawn: { set_confidential: 'C' },
  });
}

test('a village verifies its own categories only, and cannot relabel its way around that', () => {
  const school = opened({ category: 'education' });
  assert.deepEqual(school.office, { level: 'regency', region: '61.10' });
  assert.equal(outcome(() => walk(school, [['verify', D]])), 'transition_forbidden');
  assert.equal(outcome(() => walk(opened(), [[{ type: 'verify', category: 'education', publicTitle: 'Sekolah', publicText: 'Atap bocor.' }, D]])), 'transition_forbidden');
  assert.equal(outcome(() => walk(opened({ kind: 'complaint' }), [[{ type: 'verify', category: 'village_fund', publicTitle: 'Dana', publicText: 'Dana desa.' }, D]], { villageCategories: ['roads', 'village_fund'] })), 'transition_forbidden');
  assert.equal(outcome(() => walk(school, [['verify', D]], { villageCategories: ['education'] })), 'done');
  assert.deepEqual(opened({ category: 'education' }, { villageCategories: ['education'] }).office, { level: 'village', region: VILLAGE });
});

test('a confidential ticket is not for the KIM, whichever state it is in; the village still handles it', () => {
  const secret = opened({ confidential: true });
  for (const ticket of [secret, walk(secret, [['ask_detail', D]]), walk(secret, [['verify', D]])]) assert.deepEqual([actionsFor(ticket, K), actionsFor(ticket, D).length > 0], [[], true], ticket.state);
});

test('an officer of another regency takes over what was handed to them, and only then', () => {
  const other: TicketActor = { role: 'regency_admin', scope: '61.12' };
  const verified = walk(opened(), [['verify', V]]);
  const moved = walk(verified, [[{ type: 'out_of_scope', office: { level: 'regency', region: '61.12' }, message: 'Jalan itu di Kubu Raya.' }, V]]);
  assert.equal(moved.number, verified.number);
  assert.equal(outcome(() => walk(moved, [['verify', V]])), 'transition_forbidden');
  assert.equal(outcome(() => walk(moved, [['verify', A]])), 'transition_forbidden');
  const taken = walk(moved, [[{ type: 'verify' }, other]]);
  assert.deepEqual([taken.state, taken.office, taken.publicText], ['verified', { level: 'regency', region: '61.12' }, verified.publicText]);
  assert.deepEqual(['forward', 'forward', 'forward'].map((_, i) => outcome(() => walk(taken, [['forward', [V, other, A][i]!]]))), ['transition_forbidden', 'done', 'done']);
});

test('units of the same name in two regions are two units', () => {
  const forwarded = walk(opened(), [['verify', V], [{ type: 'forward', unit: 'pu', unitRegion: '61.10' }, A]]);
  assert.equal(forwarded.office.level, 'province');
  assert.equal(outcome(() => walk(forwarded, [['start', { role: 'unit_officer', unit: 'pu', scope: '61' }]])), 'transition_forbidden');
  assert.equal(outcome(() => walk(forwarded, [['start', U]])), 'done');
  const verified = walk(opened(), [['verify', D]]);
  for (const unitRegion of ['61.10', '61', '61.10.01.2002', '61.12']) assert.equal(outcome(() => walk(verified, [[{ type: 'forward', unit: 'pu', unitRegion }, D]])), 'transition_forbidden', unitRegion);
});
