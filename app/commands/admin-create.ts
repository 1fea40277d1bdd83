import { parseEmail } from '~/domains/identity/email-address';
import { nameField } from '~/domains/identity/forms';
import { createAdministrator } from '~/domains/identity/staff/create-administrator.server';
import { municipalityOrigin } from '~/domains/municipalities/address';
import { readEnv } from '~/platform/env.server';
import { keysFrom } from '~/platform/keys.server';
import { CommandError, fail } from './command-error';
import { readSecret } from './secret';
import { withMunicipality } from './with-municipality';

/**
 * `npm run admin:create -- MUNICIPALITY EMAIL "NAME"`: makes somebody an administrator and prints a link
 * that signs them in once, within a day. It is printed and not sent: whoever sits here hands it over.
 */
async function adminCreate(): Promise<void> {
  const [municipality, address, givenName, ...rest] = process.argv.slice(2);
  if (!municipality || address === undefined || givenName === undefined || rest.length > 0) {
    throw new CommandError('Use: npm run admin:create -- MUNICIPALITY EMAIL "NAME"');
  }
  const email = parseEmail(address);
  if (!email.ok) throw new CommandError(`"${address}" is no e-mail address that can be used.`);
  const name = nameField.safeParse(givenName);
  if (!name.success) throw new CommandError('The name must be one line of at most 120 letters.');
  const env = readEnv();
  const keys = keysFrom(readSecret(env));
  await withMunicipality(municipality, async (ctx) => {
    const { path, isNew } = await createAdministrator(
      { ...ctx, keys },
      { email: { email: email.email, key: email.key }, name: name.data },
    );
    console.log(
      [
        `${email.email} ${isNew ? 'is now' : 'is already'} an administrator of ${ctx.municipality.name}.`,
        'This link signs them in, once, within a day:',
        `  ${municipalityOrigin(ctx.municipality, env.frontDoor)}${path}`,
      ].join('\n'),
    );
  });
}

await adminCreate().catch(fail);
