/** Where to click in each software, in English. Menus keep the names that the software shows in Indonesia; pictures are those of the Indonesian guide. */
import { guidesId } from './guides-id.ts';
import type { HostName, Mode } from '../snippet/hosts.ts';
import type { Words } from './words.ts';

const see = 'Open the page as a visitor. If you see only a link, copy its source into the paste test.';
const theme = 'Open the theme file that holds </body> and paste the <script> line right before it. Once for all pages.';
const link = ['Copy the link into a text, a menu or a WhatsApp message.', 'For a notice board, save the QR code and print it.'];

const STEPS: Readonly<Record<HostName, Readonly<Partial<Record<Mode, readonly string[]>>>>> = {
  opensid_dynamic: { frame: ['Sign in to OpenSID, open Admin Web, then Widget.', 'Press Tambah. As Jenis Widget choose Dinamis.', 'Paste the code into the widget’s content, then Simpan.', 'Switch the widget on and set its place.', see], placeholder: [theme, 'Open Admin Web › Widget › Tambah, type Dinamis.', 'Paste the code into the widget’s content, then Simpan.', see], link },
  opensid_article: { frame: ['Open Admin Web › Artikel, then add or edit a text.', 'In the editor press <> (Source code).', 'Paste the code in its place, press Ok, then Simpan.', see], placeholder: [theme, 'Open the text in Admin Web › Artikel and press <> (Source code).', 'Paste the code in its place, press Ok, then Simpan.', see], link },
  opensid_static: { script: ['Save the code as a file, for example kentongan.php, and upload it to the widget folder of your theme.', 'Open Admin Web › Widget › Tambah. As Jenis Widget choose Statis.', 'Choose the name of the file, Simpan, then switch it on.', see], frame: ['The same: save it as a .php file, upload it, choose it in a Statis widget.', see], link },
  wordpress: { script: ['Open Laman or Tulisan, then edit.', 'Press + and look for the block HTML Khusus (Custom HTML).', 'Paste the code into that block, not into a paragraph.', 'Press Perbarui (Update).', see], frame: ['Add a Custom HTML block and paste the code.', 'Press Update.', see], oembed: ['Paste the address on a line of its own in a paragraph; do not make it a link.', 'Press Update.', see], link },
  wordpress_multisite: { oembed: ['Open Laman or Tulisan, then edit.', 'Paste the address on a line of its own; do not make it a link.', 'If no card appears, your network does not know this address: ask the super admin for the Kentongan plugin, or leave it as a link.', 'Press Update.'], link },
  joomla: { placeholder: ['Ask a Super User to put the <script> line into the template’s index.php, before </body>. Once.', 'Open Content › Site Modules › New › Custom.', 'Press Toggle Editor, paste the code, choose a position, then Save.', see], link: ['Open Content › Site Modules › New › Custom and press Toggle Editor.', 'Paste the link, choose a position, then Save.'] },
  blogger: { script: ['Open Tata Letak (Layout), then Tambahkan Gadget.', 'Choose HTML/JavaScript.', 'Paste the code into Konten, then Simpan.', see], frame: ['Layout › Add a Gadget › HTML/JavaScript, paste, save.', see], link },
  google_sites: { script: ['Open the page, then Sisipkan › Sematkan (Insert › Embed).', 'Choose Embed code, paste, press Next, then Insert.', 'Drag the edge of the box until it is high enough, then Publish.', 'Google runs it in a frame of its own: drafts, and what waits for a signal, are not kept there.'], frame: ['Insert › Embed › Embed code, paste, Insert.', 'Drag the edge of the box until it is high enough, then Publish.'], link },
  php: { script: ['Open the view file (Laravel: resources/views, CodeIgniter: application/views or app/Views).', 'Paste the code where the widget is to stand. With several, one <script> line is enough.', 'If the site sends a Content-Security-Policy, allow this server in script-src, connect-src and img-src.', see], frame: ['Paste the code into the view file and save.', see], link },
  html: { script: ['Open the .html file in a text editor.', 'Paste the code where the widget is to stand, save and upload.', see], frame: ['Paste the code into the .html file, save and upload.', see], link },
};

export const guidesEn = Object.fromEntries(Object.entries(STEPS).map(([host, modes]) => [host, Object.fromEntries(Object.entries(modes).map(([mode, steps]) => [mode, { ...guidesId[host as HostName][mode as Mode], steps }]))])) as unknown as Words['guide'];
