/** Made by the build of the chunks: the files of each widget by its name, without folder and `.js`. */
declare module 'kentongan:files' {
  export const VERSION: string;
  export const FILES: Readonly<Record<string, readonly string[]>>;
}
