/** The chunk of pages with a `<kim-site>`: tells widgets of its changes. What it says at first they read from its attributes. */
import '@kentongan/elements/site/define';
