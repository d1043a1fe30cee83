/** Which aspirations this device supports. The device is a random number that the browser keeps for the host page; nothing tells who it is. */

const DEVICE = 'kim:device';
const SUPPORTED = 'kim:supported';
const MOST = 200;

/** Without storage the number lives as long as the page. */
let inMemory: string | undefined;
const supportedNow = new Set<string>();

function random(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

export function device(): string {
  try {
    const known = localStorage.getItem(DEVICE);
    if (known) return known;
    const made = (inMemory ??= random());
    localStorage.setItem(DEVICE, made);
    return made;
  } catch {
    return (inMemory ??= random());
  }
}

function kept(): string[] {
  try {
    const list: unknown = JSON.parse(localStorage.getItem(SUPPORTED) ?? '[]');
    return Array.isArray(list) ? list.filter((number): number is string => typeof number === 'string') : [];
  } catch {
    return [];
  }
}

export function isSupported(number: string): boolean {
  return supportedNow.has(number) || kept().includes(number);
}

export function rememberSupport(number: string): void {
  supportedNow.add(number);
  try {
    localStorage.setItem(SUPPORTED, JSON.stringify([...kept().filter((other) => other !== number), number].slice(-MOST)));
  } catch {
    // Blocked or full: it is remembered until the page goes.
  }
}
