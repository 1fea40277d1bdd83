import type { SendMailOptions } from 'nodemailer';
import { invitationOf } from '../invitation';
import type { OutgoingMail } from './post';

/** A mail as nodemailer writes it, alike for every transport. */
export function messageOf(mail: OutgoingMail, from: string): SendMailOptions {
  return {
    from: { name: mail.sender, address: from },
    to: mail.to,
    subject: mail.subject,
    html: mail.html,
    text: mail.text,
    ...(mail.entry && {
      icalEvent: {
        method: mail.entry.method,
        content: invitationOf(mail.entry, mail.language, {
          organizer: { name: mail.sender, email: from },
          attendee: mail.to,
        }),
      },
    }),
    messageId: `<${mail.id}@${from.split('@')[1]}>`,
    headers: {
      'Content-Language': mail.language,
      'Auto-Submitted': 'auto-generated',
      ...(mail.unsubscribe !== undefined && {
        'List-Unsubscribe': `<${mail.unsubscribe}>`,
        'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
      }),
    },
  };
}
