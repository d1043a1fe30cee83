/** The pictures that Media RSS, enclosures and iTunes name, best first. */
import type { parseRssFeed } from 'feedsmith';

type RssItem = NonNullable<ReturnType<typeof parseRssFeed<string>>['items']>[number];
type Media = NonNullable<RssItem['media']>;
type MediaContent = NonNullable<Media['contents']>[number];

const PICTURE_FILE = /\.(?:jpe?g|png|webp|gif|avif)(?:[?#]|$)/i;
const AVATAR = /(?:gravatar\.com|\/avatar\/)/i;

export function isPicture(type: string | undefined, medium: string | undefined, url: string | undefined): boolean {
  if (!url || AVATAR.test(url)) return false;
  if (medium) return medium.toLowerCase() === 'image';
  if (type && type.includes('/')) return /^image\/(?!svg)/i.test(type);
  return /^image/i.test(type ?? '') || PICTURE_FILE.test(url);
}

function widestFirst(contents: readonly MediaContent[]): MediaContent[] {
  return contents.filter((content) => isPicture(content.type, content.medium, content.url)).sort((a, b) => (b.width ?? 0) - (a.width ?? 0));
}

/** Media RSS of an item: contents, then thumbnails, those of its groups included. */
export function mediaPictures(media: Media | undefined): string[] {
  if (!media) return [];
  const groups = media.groups ?? [];
  const contents = [...(media.contents ?? []), ...groups.flatMap((group) => group.contents ?? [])];
  const thumbnails = [...(media.thumbnails ?? []), ...groups.flatMap((group) => group.thumbnails ?? []), ...contents.flatMap((content) => content.thumbnails ?? [])];
  return [...widestFirst(contents).map((content) => content.url), ...thumbnails.map((thumbnail) => thumbnail.url)].filter((url): url is string => !!url && !AVATAR.test(url));
}
