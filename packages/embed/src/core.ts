/** The chunk every page with a widget loads: Lit, the base, `<kim-site>`, the news feed. */
import '@kentongan/elements/site/define';
import '@kentongan/elements/news-feed/define';
