/** Which aspirations this device supports. The device is a random number that the browser keeps for the host page; nothing tells who it is. */

import { toJson } from '@kentongan/client/json';
import { newIdempotencyKey } from '@kentongan/client/key';
import { deviceToken } from '../base/device-token.ts';

const SUPPORTED = 'kim:supported';
const MOST = 200;

/** Without storage the number lives as long as the page. */
let inMemory: string | undefined;
const supportedNow = new Set<string>();

export function device(): string {
  return deviceToken() ?? (inMemory ??= newIdempotencyKey());
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
    localStorage.setItem(SUPPORTED, toJson([...kept().filter((other) => other !== number), number].slice(-MOST)));
  } catch {
    // Blocked or full: it is remembered until the page goes.
  }
}
