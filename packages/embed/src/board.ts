/** The chunk of pages with a board of aspirations. */
import '@kentongan/elements/aspiration-board/define';
