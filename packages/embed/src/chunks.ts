/** The chunks of the first tier, each loaded when a page has a widget of it. */
export const bring = {
  core: () => import('./core.ts'),
  programs: () => import('./programs.ts'),
  form: () => import('./form.ts'),
};
