/** Dates as feeds really write them, to ISO 8601 UTC. A date without a zone is WIB (+07:00) when its words are Indonesian, else UTC. */

const MONTHS = new Map<string, number>();
const INDONESIAN = new Set<string>();

for (const [index, names] of [
  'january jan', 'february feb', 'march mar', 'april apr', 'may', 'june jun', 'july jul', 'august aug', 'september sep sept', 'october oct', 'november nov', 'december dec',
].entries()) for (const name of names.split(' ')) MONTHS.set(name, index + 1);

for (const [index, names] of [
  'januari', 'februari pebruari peb', 'maret mrt', '', 'mei', 'juni', 'juli', 'agustus agust agu agt ags agst', '', 'oktober okt', 'nopember nop', 'desember des',
].entries()) {
  for (const name of names.split(' ').filter(Boolean)) {
    MONTHS.set(name, index + 1);
    INDONESIAN.add(name);
  }
}
for (const day of ['senin', 'sen', 'selasa', 'sel', 'rabu', 'rab', 'kamis', 'kam', 'jumat', "jum'at", 'jum', 'sabtu', 'sab', 'minggu', 'min', 'mgg', 'ahad', 'pukul', 'jam']) INDONESIAN.add(day);

/** Minutes east of Greenwich. IST is India's; CST and the like are America's, as in RFC 822. */
const ZONES: Readonly<Record<string, number>> = {
  wib: 420, wita: 480, wit: 540, jakarta: 420, pontianak: 420, makassar: 480, jayapura: 540, z: 0, ut: 0, utc: 0, gmt: 0, wet: 0, west: 60, bst: 60, cet: 60, mez: 60, cest: 120, mesz: 120, eet: 120, eest: 180, msk: 180, trt: 180, sast: 120, ist: 330, pkt: 300,
  ict: 420, sgt: 480, myt: 480, hkt: 480, pht: 480, awst: 480, jst: 540, kst: 540, acst: 570, acdt: 630, aest: 600, aedt: 660, nzst: 720, nzdt: 780, brt: -180, art: -180,
  ast: -240, adt: -180, est: -300, edt: -240, cst: -360, cdt: -300, mst: -420, mdt: -360, pst: -480, pdt: -420, akst: -540, akdt: -480, hst: -600,
};

const MONTH = '([\\p{L}]{3,10})\\.?';

interface Day {
  year: number;
  month: number;
  day: number;
  /** What is left of the text, where time and zone stand. */
  rest: string;
}

function fullYear(text: string): number {
  const year = Number(text);
  if (text.length > 2) return year;
  return year < 70 ? 2000 + year : 1900 + year;
}

function without(text: string, match: RegExpExecArray): string {
  return `${text.slice(0, match.index)} ${text.slice(match.index + match[0].length)}`;
}

function findDay(text: string): Day | null {
  let match = /(?<![\d-])(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)(?:t(?=\d))?/u.exec(text);
  if (match) return { year: Number(match[1]), month: Number(match[3]), day: Number(match[4]), rest: without(text, match) };
  match = /(?<!\d)(\d{4})(\d{2})(\d{2})t(?=\d)/u.exec(text) ?? /^(\d{4})(\d{2})(\d{2})$/u.exec(text);
  if (match) return { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]), rest: without(text, match) };
  match = new RegExp(`(?<![\\d:])(\\d{1,2})(?:st|nd|rd|th)?[\\s\\-/.,]*(?:de\\s+|of\\s+)?${MONTH}[\\s\\-/.,]*'?(\\d{4}|\\d{2})(?![\\d:])`, 'u').exec(text);
  if (match && MONTHS.has(match[2]!)) return { year: fullYear(match[3]!), month: MONTHS.get(match[2]!)!, day: Number(match[1]), rest: without(text, match) };
  match = new RegExp(`(?<!\\p{L})${namesOfMonths}\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?(?![\\d:])(.*?)(?<![\\d:+-])(\\d{4})(?![\\d:])`, 'u').exec(text);
  if (match) return { year: Number(match[4]), month: MONTHS.get(match[1]!)!, day: Number(match[2]), rest: `${without(text, match)} ${match[3]!}` };
  match = /(?<!\d)(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})(?!\d)/u.exec(text);
  if (match) {
    const [first, second] = [Number(match[1]), Number(match[3])];
    const year = fullYear(match[4]!);
    const american = first <= 12 && (second > 12 || (isWrittenDay(text, year, second, first) === false && isWrittenDay(text, year, first, second) === true));
    return { year, month: american ? first : second, day: american ? second : first, rest: without(text, match) };
  }
  match = /^(\d{4})-?w(\d{2})(?:-?([1-7]))?(?!\d)/u.exec(text);
  if (match) return Number(match[2]) < 1 || Number(match[2]) > 53 ? null : ordinal(Number(match[1]), weekStart(Number(match[1])) + (Number(match[2]) - 1) * 7 + Number(match[3] ?? 1), without(text, match).replace(/^ t/u, ' '));
  match = /^(\d{4})-(\d{3})(?!\d)/u.exec(text);
  if (match) return Number(match[2]) < 1 || Number(match[2]) > 366 ? null : ordinal(Number(match[1]), Number(match[2]), without(text, match).replace(/^ t/u, ' '));
  match = /^(\d{4})-(\d{2})$/u.exec(text) ?? /^(\d{4})$/u.exec(text);
  return match ? { year: Number(match[1]), month: Number(match[2] ?? 1), day: 1, rest: '' } : null;
}

/** What comes before the first Monday of ISO week 1, as a day of the year: 0 when that Monday is 1 January. */
function weekStart(year: number): number {
  return 3 - ((new Date(Date.UTC(year, 0, 4)).getUTCDay() + 6) % 7);
}

function ordinal(year: number, dayOfYear: number, rest: string): Day {
  const date = new Date(Date.UTC(year, 0, dayOfYear));
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate(), rest };
}

const WEEKDAYS: readonly RegExp[] = ['min(?:ggu)?|mgg|ahad|sun(?:day)?', 'sen(?:in)?|mon(?:day)?', 'sel(?:asa)?|tue(?:s|sday)?', 'rabu?|wed(?:nesday)?', 'kam(?:is)?|thu(?:r|rs|rsday)?', "jum(?:'?at)?|fri(?:day)?", 'sab(?:tu)?|sat(?:urday)?']
  .map((names) => new RegExp(`^(?:${names})(?![\\p{L}'])`, 'u'));

/** Whether the weekday that the text begins with is that of this day; undefined when it names none. */
function isWrittenDay(text: string, year: number, month: number, day: number): boolean | undefined {
  const written = WEEKDAYS.findIndex((names) => names.test(text));
  return written < 0 ? undefined : new Date(Date.UTC(year, month - 1, day)).getUTCDay() === written;
}

const namesOfMonths = `(${[...MONTHS.keys()].sort((a, b) => b.length - a.length).join('|')})`;

function findZone(text: string): number | null {
  const offset = /(?:gmt|utc|ut)?\s*([+\-−])\s*(\d{1,2}):?(\d{2})?(?!\d)/u.exec(text);
  if (offset) {
    const minutes = Number(offset[2]) * 60 + Number(offset[3] ?? 0);
    return minutes > 16 * 60 ? null : offset[1] === '+' ? minutes : -minutes;
  }
  for (const word of text.match(/\p{L}+/gu) ?? []) if (word in ZONES) return ZONES[word]!;
  return null;
}

/** One manner of white space, case, day signs and clock. */
function tidied(input: string): string {
  return input.slice(0, 120).normalize('NFKC').replace(/\s+/g, ' ').trim().toLowerCase()
    .replace(/(\d{4}) ?[年년] ?(\d{1,2}) ?[月월] ?(\d{1,2}) ?[日일]/u, '$1-$2-$3')
    .replace(/(?<![\d:.])(\d{1,2}):(\d{1,2}):(\d{1,2})(?![\d:])/u, (_, ...parts: string[]) => parts.slice(0, 3).map((part) => part.padStart(2, '0')).join(':'))
    .replace(/((?:pukul|jam) |(?<=\d)t)(\d{1,2})(?![\d.:])/u, '$1$2:00')
    .replace(/((?:pukul|jam)? ?(?<![\d.:+-]|[\d.:+-]\d)\d{1,2}) (?=(?:wib|wita|wit|z|gmt|utc)$)/u, '$1:00 ');
}

/** ISO 8601 in UTC with seconds, or null for what is no date. Numbers are epoch seconds or milliseconds. */
export function parseDate(input: unknown): string | null {
  if (typeof input === 'number') return fromEpoch(input);
  if (typeof input !== 'string') return null;
  const text = tidied(input);
  if (text === '') return null;
  if (/^\d{9,10}(\.\d+)?$|^\d{13}$/.test(text)) return fromEpoch(Number(text));
  const packed = /^(\d{4})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})$/.exec(text);
  if (packed) return parseDate(`${packed[1]}-${packed[2]}-${packed[3]} ${packed[4]}:${packed[5]}:${packed[6]}`);

  const found = findDay(text);
  if (!found) return null;
  const time = /(?<![\d+-])(\d{1,2})[:.](\d{2})(?:[:.](\d{2})(?:[.,](\d+))?)?\s*([ap]\.?m\b\.?)?/u.exec(found.rest) ?? /(?<![\d+-])()(?:(\d{2})(\d{2})(\d{2}))(?=z|[+-]|$)/u.exec(found.rest.trim());
  let hour = 0;
  let minute = 0;
  let second = 0;
  let milli = 0;
  let afterTime = found.rest;
  if (time) {
    const isPacked = time[1] === '';
    [hour, minute, second] = (isPacked ? [time[2], time[3], time[4]] : [time[1], time[2], time[3] ?? '0']).map(Number) as [number, number, number];
    if (!isPacked && time[4]) milli = Math.floor(Number(`0.${time[4]}`) * 1000);
    if (!isPacked && time[5]) hour = (hour % 12) + (time[5].startsWith('p') ? 12 : 0);
    afterTime = isPacked ? found.rest.trim().slice(time.index + 6) : found.rest.slice(time.index + time[0].length);
  }
  const zone = findZone(time ? afterTime : found.rest) ?? (isIndonesian(text) ? ZONES['wib']! : 0);
  return compose(found, hour, minute, Math.min(second, 59), milli, zone, second);
}

function compose(day: Day, hour: number, minute: number, second: number, milli: number, zone: number, writtenSecond: number): string | null {
  const daysInMonth = new Date(Date.UTC(2000, day.month, 0)).getUTCDate();
  const leap = day.month !== 2 || day.day <= new Date(Date.UTC(day.year, 2, 0)).getUTCDate();
  if (day.year < 1900 || day.year > 2200 || day.month < 1 || day.month > 12 || day.day < 1 || day.day > daysInMonth || !leap) return null;
  if (hour > 24 || (hour === 24 && minute + second > 0) || minute > 59 || writtenSecond > 60) return null;
  return iso(Date.UTC(day.year, day.month - 1, day.day, hour, minute, second, milli) - zone * 60_000);
}

function isIndonesian(text: string): boolean {
  return (text.match(/[\p{L}']+/gu) ?? []).some((word) => INDONESIAN.has(word));
}

function fromEpoch(value: number): string | null {
  if (!Number.isFinite(value) || value <= 0) return null;
  const ms = value < 1e11 ? value * 1000 : value;
  return ms < 7.3e12 ? iso(ms) : null;
}

function iso(ms: number): string {
  return new Date(ms).toISOString();
}
