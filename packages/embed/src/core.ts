/** The chunk every page with a widget loads: Lit, the base, the news feed. */
import '@kentongan/elements/news-feed/define';
