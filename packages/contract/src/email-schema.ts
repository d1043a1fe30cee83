/** E-mail addresses as every form and the server take them: one pattern, short, since the form carries it to phones. */
import * as z from 'zod/mini';

/** No quotes, no blanks, no empty part between dots: what real mailboxes have. */
const MAILBOX = /^[\w+'-]+(?:\.[\w+'-]+)*@(?:[\w-]+\.)+[A-Za-z]{2,}$/;

/** At most `max` characters; 254 is the longest that mail can be sent to. */
export const email = (max = 254): z.ZodMiniEmail => z.email({ pattern: MAILBOX }).check(z.maxLength(max));
