/** The chunk of pages with an alert bar. */
import '@kentongan/elements/alert-bar/define';
