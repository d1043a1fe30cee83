/** The chunk of pages with a program list. */
import '@kentongan/elements/program-list/define';
