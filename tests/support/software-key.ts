import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto';
import type { Database } from '#db/client.server';
import { passkey } from '#db/schema';
import type { ShownKey } from '~/domains/identity/second-factor/forms';
import type { Tenant } from '~/platform/context.server';
import type { TestPerson } from './people';
import { noon } from './plan-world';

/** What a key says when it is asked: everything a true one says, or what a test has it say instead. */
export type Said = {
  challenge: string;
  origin: string;
  counter?: number;
  /** Whether the key recognised its owner. */
  isOwnerThere?: boolean;
  userHandle?: string;
};

/** A key without hardware, registered for a person. @returns what it answers when it is asked */
export async function giveKey(
  db: Database,
  municipality: Tenant,
  person: TestPerson,
): Promise<(said: Said) => ShownKey> {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const { x = '', y = '' } = publicKey.export({ format: 'jwk' });
  // A COSE key (RFC 9053) of type EC2, for ES256 on P-256.
  const cose = Buffer.concat([
    Buffer.from('a5010203262001215820', 'hex'),
    Buffer.from(x, 'base64url'),
    Buffer.from('225820', 'hex'),
    Buffer.from(y, 'base64url'),
  ]);
  const id = randomBytes(16).toString('base64url');
  await db.insert(passkey).values({
    id,
    municipalityId: municipality.id,
    personId: person.id,
    name: 'Nøgle',
    publicKey: cose.toString('base64url'),
    counter: 0,
    transports: ['internal'],
    createdAt: noon.toString(),
  });
  return ({ challenge, origin, counter = 0, isOwnerThere = true, userHandle }) => {
    const clientData = Buffer.from(
      JSON.stringify({ type: 'webauthn.get', challenge, origin, crossOrigin: false }),
    );
    const counted = Buffer.alloc(4);
    counted.writeUInt32BE(counter);
    const authenticatorData = Buffer.concat([
      sha256(Buffer.from(new URL(origin).hostname)),
      Buffer.from([isOwnerThere ? 0b101 : 0b001]),
      counted,
    ]);
    const signed = Buffer.concat([authenticatorData, sha256(clientData)]);
    return {
      id,
      rawId: id,
      type: 'public-key',
      clientExtensionResults: {},
      response: {
        clientDataJSON: clientData.toString('base64url'),
        authenticatorData: authenticatorData.toString('base64url'),
        signature: sign('sha256', signed, privateKey).toString('base64url'),
        userHandle,
      },
    };
  };
}

function sha256(bytes: Buffer): Buffer {
  return createHash('sha256').update(bytes).digest();
}
