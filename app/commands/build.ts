import { build } from './bundle';
import { fail } from './command-error';
import { step } from './steps';

/** `npm run build`: builds pages and server, whether or not the build there is current. */
await step('Building', build).catch(fail);
