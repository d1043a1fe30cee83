/** Made by the build of the chunks: the files of each widget by its name, without folder, build and `.js`. */
declare module 'kentongan:files' {
  export const VERSION: string;
  /** Made of what is in all of them; stands at the end of each name. */
  export const BUILD: string;
  /** What every widget needs; it is in no list of FILES. */
  export const CORE: string;
  /** Each with a space before it: one text weighs less than a list. */
  export const FILES: Readonly<Record<string, string>>;
}

/** Made by the build of the single files: looks and words, gathered. */
declare module 'kentongan:like';
