import type { SendMailOptions } from 'nodemailer';
import type { Letter } from './post';

/** A mail as nodemailer writes it, alike for every transport. */
export function messageOf(letter: Letter, from: string): SendMailOptions {
  return {
    from: { name: letter.sender, address: from },
    to: letter.to,
    subject: letter.subject,
    html: letter.html,
    text: letter.text,
    messageId: `<${letter.id}@${from.split('@')[1]}>`,
    headers: {
      'Content-Language': letter.language,
      'Auto-Submitted': 'auto-generated',
      ...(letter.unsubscribe !== undefined && {
        'List-Unsubscribe': `<${letter.unsubscribe}>`,
        'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
      }),
    },
  };
}
