/** The chunk of pages with a tracker: the door and the ticket; what only a holder of the code needs comes when it is opened. */
import '@kentongan/elements/aspiration-tracker/define';
