/** JSON on pages whose prototypes have a `toJSON`. */
import assert from 'node:assert/strict';
import { afterEach, describe, test } from 'node:test';
import fc from 'fast-check';
import { toJson } from '../src/json.ts';

const prototypes = [Array.prototype, Object.prototype, String.prototype, Number.prototype] as { toJSON?: unknown }[];

describe('toJson', () => {
  afterEach(() => { for (const prototype of prototypes) delete prototype.toJSON; });

  test('writes what JSON.stringify writes', () => {
    fc.assert(fc.property(fc.jsonValue(), (value) => { assert.equal(toJson(value), JSON.stringify(value)); }));
    assert.equal(toJson({ a: undefined, b: [undefined, 1] }), '{"b":[null,1]}');
  });

  test('writes the same whatever toJSON a page gives to its prototypes', () => {
    fc.assert(fc.property(fc.jsonValue(), (value) => {
      const meant = JSON.stringify(value);
      for (const prototype of prototypes) Object.defineProperty(prototype, 'toJSON', { configurable: true, value: () => 'text' });
      const written = toJson(value);
      for (const prototype of prototypes) delete prototype.toJSON;
      assert.equal(written, meant);
    }));
  });
});
