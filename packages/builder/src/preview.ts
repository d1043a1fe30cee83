/** The page inside the preview's frame: real placeholders and the real script, from what `?s=` says. Nothing of it is read as HTML. */

interface Shown { readonly widgets: readonly { readonly name: string; readonly settings: readonly (readonly [string, string])[] }[]; readonly accent: string; readonly dark: boolean }

const { widgets, accent, dark } = JSON.parse(new URLSearchParams(location.search).get('s') ?? '{"widgets":[]}') as Shown;

document.documentElement.classList.toggle('dark', dark);
for (const { name, settings } of widgets) {
  const place = document.createElement('div');
  place.dataset['kimWidget'] = name;
  for (const [key, value] of settings) place.setAttribute(`data-${key}`, value);
  if (accent) place.style.setProperty('--kim-accent', accent);
  if (document.body.firstElementChild) document.body.append(document.createElement('br'));
  document.body.append(place);
}
const script = document.createElement('script');
script.type = 'module';
script.src = '/embed/v1/kentongan.js';
document.head.append(script);
