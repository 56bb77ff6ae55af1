import { problem } from '../lib/problem';

/** Days. */
const USUAL = 180;

/**
 * How old a fixture may be before it is reported as old, in days: `FIXTURE_MAX_AGE_DAYS`, or 180.
 *
 * @throws a problem when it is set to anything but a plain decimal number
 */
export function maxFixtureAge(environment: { readonly [name: string]: string | undefined }): number {
  const text = environment.FIXTURE_MAX_AGE_DAYS?.trim();
  if (!text) return USUAL;
  if (/^\d+(?:\.\d+)?$/.test(text)) return Number(text);
  const remedy = `Set it to a number from 0, or unset it for ${USUAL}.`;
  throw problem('read FIXTURE_MAX_AGE_DAYS', `"${text}" is not a number of days`, remedy);
}
