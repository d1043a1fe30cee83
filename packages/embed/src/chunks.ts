/** The chunks of the first tier, each loaded when a page has a widget of it. */
export const bring = {
  core: (): Promise<unknown> => import('./core.ts'),
  programs: (): Promise<unknown> => import('./programs.ts'),
  form: (): Promise<unknown> => import('./form.ts'),
};
