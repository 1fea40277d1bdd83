import type { errors as da } from '../da/errors';

export const errors = {
  requestId: (id: string) =>
    `If this keeps happening, tell the municipality and quote the number ${id}.`,
  toOverview: 'Go to your overview',
  toSamePage: 'Show the page without what stands after the question mark',
  toFront: 'Go to the front page',
  toSearch: 'Search this site',
  notFoundAtFrontDoor:
    'The address may be misspelt, or the page may have moved. Go to the front page and choose your municipality.',
  waitUntil: {
    clock: (clock: string) => `You can try again at ${clock}.`,
    moment: (moment: string) => `You can try again on ${moment}.`,
    otherWays: 'Then you need not wait.',
  },
  not_found: {
    title: 'Page not found',
    text: 'The address may be misspelt, or the page may have moved. Try searching for what you need, or go to the front page.',
  },
  language_not_offered: {
    title: 'This page is not available in English',
    text: 'The municipality does not offer its pages in English. Read the page in:',
  },
  unknown_host: {
    title: 'We do not know this municipality',
    text: 'There is no municipality at this address. Check that the address is spelt correctly.',
  },
  bad_request: {
    title: 'We cannot use this address',
    text: 'There is something after the question mark in the address that we cannot use. Go back and try again, or start again from the front page.',
  },
  forbidden: {
    title: 'You do not have access to this page',
    text: 'It is only for those who have a certain role in the municipality. If you should have that role, an administrator can give it to you.',
  },
  foreign_form: {
    title: 'We did not take the form',
    text: 'It did not come from a page of the municipality, or your browser did not say where it came from. Go back, reload the page and send it again.',
  },
  form_too_large: {
    title: 'The form is too large',
    text: 'It holds more than we can take at once. Go back, shorten the text and send it again.',
  },
  upload_too_large: {
    title: 'The file is too large',
    text: 'The file that was chosen is much larger than we can take. Go back, choose a smaller file and send the form again. An image may be 10 MB and a PDF 25 MB.',
  },
  too_many: {
    title: 'Please wait a little',
    text: 'There were too many attempts in a short time.',
  },
  unavailable: {
    title: 'This page is not available right now',
    text: 'We cannot fetch the information at the moment. Please try again in a few minutes.',
  },
  method_not_allowed: {
    title: 'This page can only be read',
    text: 'Nothing can be sent in here. Go to the front page and try again from there.',
  },
  unexpected: {
    title: 'Something went wrong at our end',
    text: 'It is not your fault. Please try again shortly.',
  },
} satisfies typeof da;
