import type { Contract } from '../../../../contracts/contract';
import { classesOf } from '../../judge/expected-status';
import type { CaseDraft } from '../draft';

/**
 * A case that creates a contact which a live run could not recognise needs the consent to leave it: a run knows its contacts by
 * a unique name or address that the request carries.
 */
export function marked({ request, cleanUp }: Contract, testCase: CaseDraft): CaseDraft {
  const mayCreate = classesOf(testCase.expect.status).includes('2XX');
  const replaced = new Set(testCase.request.map(({ path }) => path.slice('/body/'.length)));
  const kept = Object.entries(request.body).filter(([name]) => !replaced.has(name));
  const isMarked = /\{\$unique\.(?:name|email)/.test(JSON.stringify([kept, testCase.request]));
  if (isMarked || !cleanUp || !mayCreate) return testCase;
  return { ...testCase, needs: ['LIVE_UNMARKED=1, because its contact carries nothing by which it could be deleted'] };
}
