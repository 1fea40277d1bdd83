import { type OutgoingMail, readOutbox } from '#emails/transports/outbox';

/**
 * The mails of the demo's outbox, the newest first.
 * @param sender name of the municipality whose mails are meant; of all, at the front door
 */
export async function listOutbox(
  folder: string,
  sender: string | undefined,
): Promise<OutgoingMail[]> {
  const letters = await readOutbox(folder);
  return sender === undefined ? letters : letters.filter((mail) => mail.sender === sender);
}
