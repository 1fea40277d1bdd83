import { locationOf, type CookieBrowser, type Visit } from './cookie-browser';

/** What a person does who signs in with MitID, step by step, at the address of a municipality. */

/** Presses the button. @returns the broker's address, from the page on the way */
export async function begin(
  browser: CookieBrowser,
  site: string,
  options: {
    next?: string;
    language?: '/en' | '/de';
    /** To verify who is signed in, instead of signing in. */
    verifies?: boolean;
  } = {},
): Promise<string> {
  const path = `${options.language ?? ''}/log-ind/mitid`;
  const sent = await browser.post(site + path, {
    ...(options.next && { videre: options.next }),
    ...(options.verifies && { bekraeft: 'yes' }),
  });
  const onTheWay = await browser.get(locationOf(sent));
  return wayOf(onTheWay);
}

/** The address that a page goes on to by itself, which is that of its link as well. */
function wayOf(page: Visit): string {
  const plain = page.body.replaceAll('&amp;', '&');
  const [, refresh] = /http-equiv="refresh" content="0;url=([^"]+)"/i.exec(plain) ?? [];
  const [, link] = /class="ds-button" href="([^"]+)"/.exec(plain) ?? [];
  if (refresh === undefined || refresh !== link) {
    throw new Error(`${page.url} does not lead on: ${page.status} ${refresh} ${link}`);
  }
  return refresh;
}

/** Chooses a test person, or goes back. @returns the address that the broker sends the browser to */
export async function choose(
  browser: CookieBrowser,
  authorization: string,
  person: string,
): Promise<string> {
  const choice = locationOf(await browser.get(authorization));
  const page = await browser.get(choice);
  if (!page.body.includes('Test-MitID')) throw new Error(`no choice at ${choice}: ${page.status}`);
  const chosen = await browser.post(choice, { person });
  return locationOf(await browser.get(locationOf(chosen)));
}

/** All of it. @returns where the return address leads */
export async function signInAs(
  browser: CookieBrowser,
  site: string,
  person: string,
  options: Parameters<typeof begin>[2] = {},
): Promise<string> {
  const back = await choose(browser, await begin(browser, site, options), person);
  return locationOf(await browser.get(back));
}
