/** What the tests and the build read of elements-manifest.mjs. */
import type { Widget } from '../packages/builder/src/snippet/widget.ts';
export function elementsManifest(): Promise<{ modules: { path: string; declarations: unknown[] }[] }>;
export function snippetWidgets(names: readonly string[]): Promise<Widget[]>;
