/** The chunk of pages with an aspiration form: its frame and first step; the rest comes when idle. */
import '@kentongan/elements/aspiration-form/define';

// It asks the API for nothing when it appears, so nothing else brings window.kentongan.
setTimeout(() => import('@kentongan/elements/page-api').then(({ openPageApi }) => openPageApi(), () => {}));
