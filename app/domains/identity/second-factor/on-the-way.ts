/** Addresses on the way through a second factor. They remember where somebody was going. Pure. */

export const twoStepPath = '/min-side/to-trin';
export const recoveryCodesPath = '/min-side/to-trin/koder';

/** A page that leads on to another afterwards. */
export function onTheWay(path: string, next: string | null): string {
  return next === null ? path : `${path}?videre=${encodeURIComponent(next)}`;
}

/** Where a second factor is shown, before one goes on. */
export function showFactorPath(next: string | null): string {
  return onTheWay('/log-ind/to-trin', next);
}

/** Where one comes when a factor has been set up: to recovery codes, where there are none yet. */
export function afterSettingUp(codesLeft: number, next: string | null): string {
  return codesLeft === 0 ? onTheWay(recoveryCodesPath, next) : (next ?? twoStepPath);
}
