/**
 * The answer to a request whose address or headers are too long to read. Nothing of the request is
 * known at that point, neither page nor language, so it stands alone and says it in all three.
 */
export function tooLargeAnswer(): string {
  const body = `<!doctype html><html lang="da"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Adressen er for lang</title><h1>Adressen er for lang</h1><p>Din forespørgsel er længere, end vi kan læse. Gå til forsiden og søg med færre ord.</p><p><a href="/">Til forsiden</a></p><h2 lang="en">The address is too long</h2><p lang="en">Your request is longer than we can read. <a href="/en">Go to the front page</a> and search with fewer words.</p><h2 lang="de">Die Adresse ist zu lang</h2><p lang="de">Ihre Anfrage ist länger, als wir lesen können. <a href="/de">Gehen Sie zur Startseite</a> und suchen Sie mit weniger Wörtern.</p></html>`;
  return [
    'HTTP/1.1 414 URI Too Long',
    'Content-Type: text/html; charset=utf-8',
    `Content-Length: ${Buffer.byteLength(body)}`,
    "Content-Security-Policy: default-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
    'X-Frame-Options: DENY',
    'X-Content-Type-Options: nosniff',
    'Referrer-Policy: strict-origin-when-cross-origin',
    'Permissions-Policy: camera=(), microphone=(), geolocation=(), payment=(), usb=()',
    'Cache-Control: no-store',
    'Connection: close',
    '',
    body,
  ].join('\r\n');
}
