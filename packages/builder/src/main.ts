/** Starts the builder in the page that the server gave. */
import { WIDGETS } from 'kentongan:widgets';
import './views/builder.ts';

const builder = document.createElement('kim-builder');
builder.widgets = WIDGETS;
builder.api = document.querySelector<HTMLMetaElement>('meta[name="kentongan-api"]')?.content || location.origin;
document.body.replaceChildren(builder);
