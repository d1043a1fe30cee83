/** What to paste instead: the best way of embedding that this page has not just shown to fail. */
import { HOSTS, modesOf, type HostName, type Mode } from '../snippet/hosts.ts';
import type { Examined } from './examine.ts';

/** Undefined when nothing needs to change. */
export function survivingMode({ verdict, findings }: Examined, host: HostName): Mode | undefined {
  if (verdict === 'works') return undefined;
  const had = (code: string): boolean => findings.some((finding) => finding.code === code);
  const lostScript = had('script_missing') || had('placeholder_bare') || (verdict === 'link' && !had('script_ok') && !had('smart_quotes') && !had('escaped'));
  const stops = (directive: string): boolean => findings.some(({ code, what }) => code === 'policy' && what === directive);
  const noScript = lostScript || stops('script-src') || stops('connect-src');
  const ways = modesOf(HOSTS[host]).filter((mode) => !(mode === 'script' && noScript) && !(mode === 'oembed' && had('address_plain')) && !(mode === 'frame' && (stops('frame-src') || had('frame_low'))) && !(mode === 'placeholder' && had('placeholder_bare')));
  return ways[0] ?? 'link';
}
