/** Starts the builder in the page that the server gave. */
import { WIDGETS } from 'kentongan:widgets';
import type { Widget } from './snippet/widget.ts';
import { BuilderView } from './views/builder.ts';

const builder = new BuilderView();
builder.widgets = WIDGETS as readonly Widget[];
builder.api = document.querySelector<HTMLMetaElement>('meta[name="kentongan-api"]')?.content || location.origin;
document.body.replaceChildren(builder);
