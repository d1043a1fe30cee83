/** How the code of a region travels. Part of the entry `/schemas`. */
import * as z from 'zod/mini';
import { normalizeRegionCode, REGION_CODE, REGION_CODE_INPUT } from './regions.ts';

export const regionCode = z.string().check(z.regex(REGION_CODE));
/** Takes undotted digits too, gives the dotted code. */
export const regionCodeInput = z.string().check(z.regex(REGION_CODE_INPUT, { abort: true }), z.overwrite(normalizeRegionCode));
