/**
 * Browser and system in a word or two, for somebody to recognise where they are signed in. The whole
 * header is never kept: it tells people apart.
 */
export function deviceOf(userAgent: string | undefined): string {
  const text = userAgent ?? '';
  const named = (names: [RegExp, string][]) => names.find(([sign]) => sign.test(text))?.[1];
  const browser = named([
    [/\bEdgA?\//, 'Edge'],
    [/\bFirefox\/|\bFxiOS\//, 'Firefox'],
    [/\bSamsungBrowser\//, 'Samsung Internet'],
    [/\bOPR\//, 'Opera'],
    [/\bChrome\/|\bCriOS\//, 'Chrome'],
    [/\bSafari\//, 'Safari'],
  ]);
  const system = named([
    [/\biPhone\b/, 'iPhone'],
    [/\biPad\b/, 'iPad'],
    [/\bAndroid\b/, 'Android'],
    [/\bWindows\b/, 'Windows'],
    [/\bMac OS X\b/, 'Mac'],
    [/\bCrOS\b/, 'ChromeOS'],
    [/\bLinux\b/, 'Linux'],
  ]);
  return [browser, system].filter((part) => part !== undefined).join(' · ');
}
