import type { RequestHandler } from 'express';
import helmet from 'helmet';

/**
 * What browsers are told to forbid: scripts, frames, devices, and over TLS anything without it.
 * @param options.development lets in the inline styles of hot reload
 */
export function securityHeaders({ development }: { development: boolean }): RequestHandler[] {
  return [
    helmet({
      contentSecurityPolicy: {
        useDefaults: false,
        directives: {
          defaultSrc: ["'none'"],
          styleSrc: development ? ["'self'", "'unsafe-inline'"] : ["'self'"],
          imgSrc: ["'self'", 'data:'],
          fontSrc: ["'self'"],
          formAction: ["'self'"],
          baseUri: ["'none'"],
          frameAncestors: ["'none'"],
        },
      },
      crossOriginEmbedderPolicy: false,
      // Open data is read from other origins; pages have no secrets to guard against embedding.
      crossOriginResourcePolicy: { policy: 'cross-origin' },
      referrerPolicy: { policy: 'strict-origin-when-cross-origin' },
      // Set below: only over TLS, where it has a meaning.
      strictTransportSecurity: false,
      xFrameOptions: { action: 'deny' },
    }),
    transportSecurity,
    permissions,
  ];
}

const transportSecurity: RequestHandler = (request, response, next) => {
  if (request.secure) {
    response.setHeader('Strict-Transport-Security', 'max-age=31536000; includeSubDomains');
  }
  next();
};

const permissions: RequestHandler = (_request, response, next) => {
  response.setHeader(
    'Permissions-Policy',
    'camera=(), microphone=(), geolocation=(), payment=(), usb=()',
  );
  next();
};

/**
 * The policy of a page that sends scripts: our own files, and what carries this answer's nonce. Everything
 * else stays as it is on every page.
 */
export function policyWithScripts(nonce: string): string {
  return [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}'`,
    "connect-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}
