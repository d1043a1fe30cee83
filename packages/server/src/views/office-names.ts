/** What offices and units are called where a citizen reads of them. */
import type { HistoryEntry, Office, Ticket } from '@kentongan/contract';
import type { RegionTable } from '../store/database.ts';
import type { Store } from '../store/store.ts';

export interface OfficeNames {
  office(office: Pick<Office, 'level' | 'region'>): string;
  unit(region: string | null, key: string): string;
  region(code: string): string;
}

const VILLAGE: Readonly<Record<string, string>> = { urban_village: 'Kelurahan', customary_village: 'Desa Adat' };

interface Asked {
  readonly offices: readonly Pick<Office, 'level' | 'region'>[];
  readonly units: readonly string[];
  readonly regions: readonly string[];
}

export async function readNames(store: Store, { offices, units, regions }: Asked): Promise<OfficeNames> {
  const codes = [...new Set([...offices.map(({ region }) => region), ...regions])];
  const [places, named] = await Promise.all([
    codes.length === 0 ? [] : store.read.selectFrom('region').select(['code', 'name', 'kind']).where('code', 'in', codes).execute(),
    units.length === 0 ? [] : store.read.selectFrom('unit').select(['region', 'key', 'name']).where('key', 'in', [...new Set(units)]).execute(),
  ]);
  const byCode = new Map<string, Pick<RegionTable, 'name' | 'kind'>>(places.map((place) => [place.code, place]));
  const byUnit = new Map(named.map(({ region, key, name }) => [`${region} ${key}`, name]));
  return {
    office({ level, region }) {
      const { name, kind } = byCode.get(region) ?? { name: region, kind: '' };
      return level === 'village' ? `Pemerintah ${VILLAGE[kind] ?? 'Desa'} ${name}` : level === 'province' ? `Pemerintah Provinsi ${name}` : `Pemerintah ${/^(?:Kabupaten|Kota)\b/i.test(name) ? name : `Kabupaten ${name}`}`;
    },
    unit: (region, key) => byUnit.get(`${region ?? ''} ${key}`) ?? key,
    region: (code) => byCode.get(code)?.name ?? code,
  };
}

/** Everything that a ticket's view has to name. */
export function namesIn(tickets: readonly Ticket[]): Asked {
  const lines: readonly HistoryEntry[] = tickets.flatMap(({ history }) => history);
  return {
    offices: [...tickets.map(({ office }) => office), ...lines.flatMap(({ office, actor }) => [...(office ? [office] : []), ...(actor.region ? [{ level: 'village' as const, region: actor.region }] : [])])],
    units: [...tickets.map(({ unit }) => unit), ...lines.flatMap(({ unit, actor }) => [unit, actor.unit])].filter((unit): unit is string => typeof unit === 'string'),
    regions: tickets.map(({ region }) => region),
  };
}
