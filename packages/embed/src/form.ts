/** The chunk of pages with an aspiration form: its frame and first step; the rest comes when idle. */
import '@kentongan/elements/aspiration-form/define';
