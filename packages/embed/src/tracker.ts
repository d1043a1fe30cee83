/** The chunk of pages with a tracker: the door and the ticket; what only a holder of the code needs comes when it is opened. */
import '@kentongan/elements/aspiration-tracker/define';

// It asks the API for nothing when it appears, so nothing else brings window.kentongan.
setTimeout(() => import('@kentongan/elements/page-api').then(({ openPageApi }) => openPageApi(), () => {}));
