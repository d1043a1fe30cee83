/** Calendars of programs, on servers in any zone. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { describe, it } from 'node:test';
import { programInput } from '@kentongan/contract/schemas';
import type { Program } from '@kentongan/contract';
import { samplePrograms } from '../../src/seed/sample-programs.ts';
import { calendarOf } from '../../src/feeds-out/calendar.ts';

const [sample] = samplePrograms(() => '2026-08-10');
const program = (change: Partial<Program> = {}): Program => ({
  ...programInput.parse(sample), id: 'abc', slug: 'bedah-rumah-abc', url: 'https://kabar.test/p/bedah-rumah-abc', status: 'open', regions: [{ code: '61.12.01.2001', name: 'Sungai Raya' }], lastChecked: '2026-08-01', updatedAt: '2026-08-01T00:00:00.000Z', ...change,
});
const valuesOf = (calendar: string, name: string): string[] => [...calendar.matchAll(new RegExp(`^${name}[^:\r\n]*:(.*)\r$`, 'gm'))].map(([, value]) => value!);

describe('calendarOf', () => {
  it('writes what opens, closes and happens, to the last day inclusive', () => {
    const calendar = calendarOf('Program', [program({ registration: { opens: '2026-08-10', closes: '2026-08-31', channels: [] }, period: { starts: '2026-12-30', ends: '2026-12-31' } })]);
    assert.deepEqual(valuesOf(calendar, 'DTSTART'), ['20261230', '20260810', '20260831']);
    assert.deepEqual(valuesOf(calendar, 'DTEND'), ['20270101', '20260811', '20260901']);
  });

  it('leaves out what has no day', () => {
    const { registration: _, period: __, ...undated } = program();
    assert.ok(!calendarOf('Program', [undated]).includes('VEVENT'));
  });

  it('keeps an event the same event when another day of the program goes', () => {
    const whole = program({ registration: { opens: '2026-08-10', closes: '2026-08-31', channels: [] }, period: { starts: '2026-12-30', ends: '2026-12-31' } });
    const { period: _, ...shorter } = whole;
    const days = (of: Program): Map<string, string> => {
      const calendar = calendarOf('Program', [of]);
      const starts = valuesOf(calendar, 'DTSTART');
      return new Map(valuesOf(calendar, 'UID').map((uid, i) => [uid, starts[i] ?? '']));
    };
    const before = days(whole);
    const after = days(shorter);
    assert.equal(after.size, 2);
    for (const [uid, day] of after) assert.equal(before.get(uid), day);
  });

  it('says when a program is cancelled', () => {
    assert.deepEqual(valuesOf(calendarOf('Program', [program()]), 'STATUS'), []);
    assert.equal(valuesOf(calendarOf('Program', [program({ cancelled: true })]), 'STATUS')[0], 'CANCELLED');
  });

  it('lets no text add lines', () => {
    const hostile = 'Nama\r\nATTENDEE:mailto:a@b.test\u2028;,\\';
    const calendar = calendarOf(hostile, [program({ name: hostile, summary: hostile, places: [hostile] })]);
    assert.deepEqual(valuesOf(calendar, 'ATTENDEE'), []);
    assert.deepEqual(valuesOf(calendar, 'X-WR-CALNAME'), ['Nama ATTENDEE:mailto:a@b.test \\;\\,\\\\']);
    assert.match(calendar, /END:VCALENDAR\r\n$/);
  });

  for (const zone of ['Asia/Jayapura', 'Asia/Pontianak', 'UTC', 'America/New_York']) {
    it(`gives the same days on a server in ${zone}`, () => {
      const script = `import { calendarOf } from ${JSON.stringify(new URL('../../src/feeds-out/calendar.ts', import.meta.url).href)}; process.stdout.write(calendarOf('Program', [JSON.parse(process.argv[1])]));`;
      const calendar = execFileSync(process.execPath, ['--conditions=source', '--input-type=module', '--eval', script, JSON.stringify(program({ registration: { closes: '2026-08-31', channels: [] } }))], { env: { ...process.env, TZ: zone }, encoding: 'utf8' });
      assert.deepEqual(valuesOf(calendar, 'DTSTART'), ['20260831']);
      assert.deepEqual(valuesOf(calendar, 'DTEND'), ['20260901']);
    });
  }
});
