/** Random walks: whatever people try, in whatever order and at whatever hour, the invariants hold. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { ASPIRATION_CATEGORIES, ASPIRATION_KINDS, DEFAULT_HOLIDAYS, REOPENING, actionsFor, addWorkingTime, dueAt, finalDueAt, flags, isOpen, isWorkingDay, localDateAt, recountClocks, startOfLocalDate, systemActionDue, transition, workingTimeBetween, type OfficeLevel, type Ticket, type TicketAction, type TicketActionType, type TicketActor, type TicketContext } from '@kentongan/contract';
import { A, C, D, HOUR, K, S, T0, TICKET_ACTIONS, U, UV, V, VILLAGE, frozen, opened, outcome, sample } from './cast.ts';

/** Where each action may lead, from the table of the rules. */
const EDGES: Partial<Record<TicketActionType, string[]>> = {
  ask_detail: ['received>needs_detail'], complete: ['needs_detail>received'], archive: ['needs_detail>archived'], verify: ['received>verified', 'out_of_scope>verified'],
  reject: ['received>rejected'], merge: ['received>merged'], out_of_scope: ['received>out_of_scope', 'verified>out_of_scope', 'reopened>out_of_scope'],
  forward: ['verified>forwarded', 'reopened>forwarded'], return: ['forwarded>verified'], start: ['forwarded>in_progress'], answer: ['in_progress>answered'], close: ['answered>closed'],
  reopen: ['answered>reopened', 'closed>reopened'],
  withdraw: ['received', 'needs_detail', 'verified', 'out_of_scope', 'forwarded', 'in_progress', 'answered', 'reopened'].map((state) => `${state}>withdrawn`),
};
const CALENDAR = { zone: 'Asia/Pontianak', holidays: DEFAULT_HOLIDAYS.dates };
const ACTORS: readonly TicketActor[] = [C, S, K, D, V, A, U, UV, { role: 'unit_officer', unit: 'pu', scope: '61' }, { role: 'regency_admin', scope: '61.1' }, { role: 'regency_admin', scope: '61.12' }, { role: 'village_officer', scope: '61.10.01.2002' }, { role: 'operator' }];
const INSIDE = { type: 'out_of_scope', office: { level: 'regency', region: '61.12' }, message: 'Ke Kubu Raya.' } as const;

const levels = fc.constantFrom<OfficeLevel[]>(['village', 'regency', 'province'], ['regency', 'province'], ['regency'], ['village', 'regency']);
const step = fc.record({ actor: fc.constantFrom(...ACTORS), pick: fc.nat(), mode: fc.constantFrom('forwards', 'forwards', 'legal', 'anything'), hours: fc.oneof({ weight: 6, arbitrary: fc.integer({ min: 0, max: 60 }) }, { weight: 1, arbitrary: fc.integer({ min: 0, max: 24 * 50 }) }), inside: fc.boolean() });
const input = fc.record({ kind: fc.constantFrom(...ASPIRATION_KINDS), category: fc.constantFrom(...ASPIRATION_CATEGORIES), anonymous: fc.boolean(), confidential: fc.boolean(), aboutVillageOfficials: fc.boolean(), mayPublish: fc.boolean() });

function holds(ticket: Ticket): void {
  const assigned = ['forwarded', 'in_progress', 'answered', 'closed', 'withdrawn'].includes(ticket.state);
  if (['forwarded', 'in_progress', 'answered'].includes(ticket.state)) assert.ok(ticket.unit !== null);
  if (!assigned) assert.equal(ticket.unit, null);
  assert.equal(ticket.unit === null, ticket.unitRegion === null);
  assert.equal(typeof ticket.office.region, 'string');
  assert.equal(ticket.clocks.pausedAt !== null, ticket.state === 'needs_detail');
  const owes = isOpen(ticket) && !['needs_detail', 'answered'].includes(ticket.state);
  assert.equal(dueAt(ticket) !== null, owes, `dueAt in ${ticket.state}`);
  assert.equal(finalDueAt(ticket) !== null, owes, `finalDueAt in ${ticket.state}`);
  assert.ok(!owes || dueAt(ticket)! <= finalDueAt(ticket)!);
  assert.equal(ticket.clocks.close !== null, ticket.state === 'answered');
  if (ticket.published) assert.ok(ticket.mayPublish && !ticket.confidential && ticket.publicText !== null && ticket.state !== 'withdrawn');
  assert.ok(ticket.reopenings <= REOPENING.times);
  if (ticket.bypassesVillage) assert.notEqual(ticket.office.level, 'village');
  assert.deepEqual(JSON.parse(JSON.stringify(ticket)), ticket);
}

/** Mostly steps that lead on, so that walks become long; some that are only legal; some that are anything. */
function choose(ticket: Ticket, mode: string, anyone: TicketActor, pick: number, context: TicketContext): [TicketActor, TicketActionType] {
  const pairs = mode === 'anything' ? [] : ACTORS.flatMap((actor) => actionsFor(ticket, actor, context).map((type): [TicketActor, TicketActionType] => [actor, type]));
  const onward = pairs.filter(([, type]) => EDGES[type] && !['withdraw', 'reject', 'merge', 'archive'].includes(type));
  const from = mode === 'forwards' && onward.length > 0 ? onward : pairs;
  return from[pick % from.length] ?? [anyone, TICKET_ACTIONS[pick % TICKET_ACTIONS.length]!];
}

test('random walks keep every invariant', () => {
  const reached = new Set<string>();
  fc.assert(fc.property(input, levels, fc.array(step, { minLength: 5, maxLength: 40, size: 'max' }), (fields, present, steps) => {
    // Frozen: a transition that touches the ticket it is given throws.
    let ticket = frozen(opened(fields, { levels: present }));
    holds(ticket);
    let now = T0;
    for (const { actor: anyone, pick, mode, hours, inside } of steps) {
      now += hours * HOUR;
      const context: TicketContext = { now, levels: present };
      const [actor, type] = choose(ticket, mode, anyone, pick, context);
      const possible = actionsFor(ticket, actor, context);
      const action = type === 'out_of_scope' && inside && ticket.office.region !== '61.12' ? INSIDE : sample(type, ticket);
      let result: ReturnType<typeof transition> | undefined;
      const got = outcome(() => { result = transition(ticket, action, actor, context); });
      assert.equal(got === 'done', possible.includes(type), `${type} by ${actor.role} from ${ticket.state}: ${got}, possible ${possible.join(' ')}`);
      if (!result) {
        assert.ok(['transition_illegal', 'transition_forbidden', 'not_due', 'already_set', 'reopen_limit', 'reopen_too_late'].includes(got), got);
        continue;
      }
      const next = frozen(result.ticket);
      reached.add(`${ticket.state}>${next.state}`);
      if (EDGES[type]) assert.ok(EDGES[type].includes(`${ticket.state}>${next.state}`), `${type}: ${ticket.state}>${next.state}`);
      else assert.equal(next.state, ticket.state, type);
      assert.equal(next.version, ticket.version + 1);
      assert.deepEqual(next.history.slice(0, -1), ticket.history);
      const entry = next.history.at(-1)!;
      assert.deepEqual([entry.at, entry.action, entry.actor.kind, entry.from, entry.to], [now, type, actor.role, ticket.state, next.state]);
      assert.deepEqual([next.number, next.anonymous, next.aboutVillageOfficials, next.region, next.createdAt, next.mayPublish], [ticket.number, ticket.anonymous, ticket.aboutVillageOfficials, ticket.region, ticket.createdAt, ticket.mayPublish]);
      assert.ok(!ticket.bypassesVillage || next.bypassesVillage);
      if (ticket.confidential && !next.confidential) assert.equal(actor.role, 'citizen');
      if (ticket.bypassesVillage) assert.ok(!['village_officer', 'kim_editor'].includes(actor.role) && (actor as { scope?: string }).scope !== VILLAGE);
      if (['rejected', 'merged', 'archived', 'withdrawn'].includes(ticket.state) || ticket.outOfScopeOffice) assert.equal(next.state, ticket.state);
      if (type === 'complete') {
        for (const clock of ['verify', 'answer'] as const) {
          const [was, is] = [ticket.clocks[clock]!, next.clocks[clock]!];
          const left = workingTimeBetween(ticket.clocks.pausedAt!, was.by, CALENDAR);
          assert.equal(workingTimeBetween(now, is.by, CALENDAR), left, 'exactly the working time that was left');
        }
      }
      const hidden = result.effects.some((effect) => effect.type === 'hide');
      assert.ok(!ticket.published || next.published || hidden);
      assert.equal(result.effects.some((effect) => effect.type === 'publish') && !next.published, false);
      assert.ok(!result.effects.some((effect) => effect.type === 'notify' && effect.to === actor.role));
      holds(next);
      const due = systemActionDue(next, context);
      assert.equal(due?.type, actionsFor(next, S, context)[0]);
      flags(next, context);
      ticket = next;
    }
  }), { numRuns: 120 });
  const all = new Set(Object.values(EDGES).flat());
  // The walks are long and many enough to have gone along nearly all edges; fewer would prove little.
  assert.ok([...all].filter((edge) => reached.has(edge)).length >= all.size - 4, [...all].filter((edge) => !reached.has(edge)).join(' '));
});

test('deadlines follow another calendar as if it had held from the start', () => {
  const moved = { kept: 0, changed: 0, paused: 0 };
  const dates = fc.uniqueArray(fc.integer({ min: -3, max: 120 }).map((days) => localDateAt(T0 + days * 24 * HOUR, CALENDAR.zone)), { maxLength: 25 });
  fc.assert(fc.property(input, dates, dates, fc.array(step, { minLength: 1, maxLength: 25, size: 'max' }), (fields, before, later, steps) => {
    const calendars = [{ holidays: before }, { holidays: later }] as const;
    let [under, anew] = calendars.map((calendar) => opened(fields, { ...calendar, now: T0 })) as [Ticket, Ticket];
    let now = T0;
    for (const { actor: anyone, pick, mode, hours, inside } of steps) {
      now += hours * HOUR;
      const [actor, type] = choose(under, mode, anyone, pick, { now, ...calendars[0] });
      const action = type === 'out_of_scope' && inside ? INSIDE : type === 'verify' && pick % 3 === 0 ? { ...sample(type, under), kind: ASPIRATION_KINDS[pick % ASPIRATION_KINDS.length]!, inspection: pick % 2 === 0 } as TicketAction : sample(type, under);
      let next: [Ticket, Ticket] | undefined;
      // What the system may do by itself, and who verifies what, can differ: a step is taken where it is taken under both.
      outcome(() => { next = [under, anew].map((ticket, index) => transition(ticket, action, actor, { now, ...calendars[index] }).ticket) as [Ticket, Ticket]; });
      if (next) [under, anew] = next;
      assert.deepEqual(recountClocks(under, calendars[0]), under.clocks, 'the calendar that held');
      assert.deepEqual(recountClocks(under, calendars[1]), anew.clocks, 'the other one');
    }
    const kept = dueAt(under) === dueAt(anew);
    moved[kept ? 'kept' : 'changed'] += 1;
    if (under.clocks.pausedFor > 0) moved.paused += 1;
  }), { numRuns: 80 });
  assert.ok(moved.kept > 5 && moved.changed > 5 && moved.paused > 5, JSON.stringify(moved));
});

test('working time adds up, and what was added is there', () => {
  const instant = fc.integer({ min: Date.parse('2026-01-01'), max: Date.parse('2026-12-31') });
  fc.assert(fc.property(instant, instant, instant, fc.integer({ min: 0, max: 40 * 24 * HOUR }), fc.constantFrom('Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura'), (a, b, c, amount, zone) => {
    const calendar = { ...CALENDAR, zone };
    const [x, y, z] = [a, b, c].sort((m, n) => m - n) as [number, number, number];
    assert.equal(workingTimeBetween(x, y, calendar) + workingTimeBetween(y, z, calendar), workingTimeBetween(x, z, calendar));
    assert.equal(workingTimeBetween(x, addWorkingTime(x, amount, calendar), calendar), amount);
    assert.equal(workingTimeBetween(z, x, calendar), 0);
    for (const whole of [amount, 0, workingTimeBetween(x, y, calendar)]) assert.ok(isWorkingDay(localDateAt(addWorkingTime(x, whole, calendar), zone), CALENDAR.holidays));
    const midnight = startOfLocalDate(localDateAt(x, zone), zone);
    assert.ok(isWorkingDay(localDateAt(addWorkingTime(midnight, 5 * 24 * HOUR, calendar), zone), CALENDAR.holidays));
  }));
});

test('no action and no value that JSON can hold makes anything but a coded refusal', () => {
  const state = fc.constantFrom(opened(), opened({ confidential: true }));
  const type = fc.oneof(fc.constantFrom<string>(...TICKET_ACTIONS), fc.string(), fc.constantFrom('constructor', '__proto__'));
  const fields = fc.dictionary(fc.constantFrom('message', 'reason', 'unit', 'unitRegion', 'office', 'publicTitle', 'publicText', 'kind', 'category', 'parent', 'on', 'photo', 'targetDate', 'inspection'), fc.jsonValue());
  fc.assert(fc.property(state, type, fields, fc.constantFrom(...ACTORS), (ticket, name, rest, actor) => {
    const got = outcome(() => transition(ticket, { ...(rest as object), type: name } as never, actor, { now: T0 }));
    assert.match(got, /^[a-z_]+$/);
  }), { numRuns: 1200 });
  for (const nothing of [undefined, null, 1, 'verify', []]) assert.equal(outcome(() => transition(opened(), nothing as never, D)), 'action_unknown');
});
