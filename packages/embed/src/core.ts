/** The chunk every page with a widget loads: Lit, the base, the news feed. */
import '@kentongan/elements/news-feed/define';

// Widgets bring window.kentongan with what they do after their first reading. Some read nothing: they have it once no first card can wait for the line.
setTimeout(() => import('@kentongan/elements/page-api').then(({ openPageApi }) => openPageApi(), () => {}), 2000);
