/**
 * What a query or a verb throws when there is nothing to answer with. The route builders turn each
 * into its page or problem document, once. Refusals that are part of a rule are returned, not thrown.
 */
export class NotFound extends Error {
  override name = 'NotFound';
}

export class Forbidden extends Error {
  override name = 'Forbidden';
}

/** The request itself cannot be understood: `field` names the part, for the problem document. */
export class BadRequest extends Error {
  override name = 'BadRequest';
  constructor(readonly field: string) {
    super(`bad request: ${field}`);
  }
}

/** The session that a verb ran in has been ended meanwhile. */
export class SignedOut extends Error {
  override name = 'SignedOut';
}
