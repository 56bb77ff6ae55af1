import { createHmac } from 'node:crypto';
import type { Contract } from '../../../contracts/contract';
import type { Settings } from '../model';
import { settingNames } from '../request/setting-names';

/** Fingerprints a text with the credentials as the key (HMAC-SHA-256): it cannot be forged without them. */
export type Seal = (text: string) => string;

/** @returns a seal for the account of the settings; it does not reveal their values */
export function sealOf({ request, signature }: Contract, settings: Settings): Seal {
  const names = [...new Set([...settingNames(request.headers), ...(signature ? [signature.secret] : [])])].sort();
  const key = JSON.stringify(names.map((name) => [name, String(settings[name] ?? '')]));
  return (text) => createHmac('sha256', key).update(text).digest('hex');
}

/** The account that a run used at a server, and when; a fingerprint that requires its credentials. */
export function accountOf(
  seal: Seal,
  { baseUrl, run, startedAt }: { readonly baseUrl: string; readonly run: string; readonly startedAt: string },
): string {
  return seal(`account ${baseUrl} ${run} ${startedAt}`);
}
