/** Arguments that several commands take, checked as they are read. */
import { InvalidArgumentError } from 'commander';
import { normalizeRegionCode } from '@kentongan/contract';

export function region(value: string): string {
  try {
    return normalizeRegionCode(value);
  } catch (error) {
    throw new InvalidArgumentError((error as Error).message);
  }
}

export function address(value: string): string {
  if (!URL.canParse(value) || !/^https?:$/.test(new URL(value).protocol)) throw new InvalidArgumentError('It begins with http:// or https://, for example https://desa.example/.');
  return value;
}
