import { join } from 'node:path';
import { record } from '../../harness/fixture/record';
import { checkReadiness, liveTarget } from '../../harness/live/target';
import { subjectOf } from '../../wiring/subject';
import { PATIENCE, startConformance, withReports } from './child';
import { echoes, formsOf } from './echo';
import type { HostileServer } from './hostile-server';
import { startHostile } from './hostile-server';
import { leakFinder, textsBelow } from './leaks';
import { repeatsSignatures, signatureIn } from './signatures';

const CANARY = 'CANARY+secret/with=odd&chars é"1';
/** A credential that is never sent, although the server knows it. */
const HMAC_CANARY = 'CANARY~2 <hmac> \\ secret';
/** In a non-geographic area code, whose numbers no case uses. */
const PHONE_CANARY = '15005550123';
const BASE = '/api/developer';

const sent = new Set<string>();
const repeated = new Set<string>();
let server: HostileServer;
let signing: HostileServer;

beforeAll(async () => {
  server = await startHostile(
    echoes((head) => {
      if (/^x-phone:/im.test(head)) return [CANARY, PHONE_CANARY];
      const signature = signatureIn(head);
      if (signature === undefined) return [CANARY];
      sent.add(signature);
      return [CANARY, HMAC_CANARY, signature];
    }),
  );
  signing = await startHostile(repeatsSignatures(HMAC_CANARY, BASE, repeated));
});

afterAll(() => Promise.all([server.close(), signing.close()]));

function settings() {
  return {
    CONTACTSHIP_BASE_URL: server.origin,
    CONTACTSHIP_API_KEY: CANARY,
    PERISKOPE_BASE_URL: server.origin,
    PERISKOPE_API_KEY: CANARY,
    PERISKOPE_PHONE: PHONE_CANARY,
    AWALCHAT_BASE_URL: server.origin,
    AWALCHAT_HMAC_SECRET: HMAC_CANARY,
    AWALCHAT_CLIENT_ID: CANARY,
    AWALCHAT_DOMAIN: 'domain',
    AWALCHAT_PHONE_NUMBER_ID: '1',
    LIVE_RPS: '1000',
  };
}

function leaksIn(texts: readonly string[]): readonly string[] {
  // Of a signature that is right in its first half alone, the zeros after it are no secret.
  const signatures = [...sent, ...repeated].map((signature) => signature.replace(/0{12,}$/, '')).filter(Boolean);
  const find = leakFinder(['CANARY'], [CANARY, HMAC_CANARY, PHONE_CANARY, ...signatures]);
  return texts.flatMap(find).slice(0, 20);
}

test('a leak is detected', () => {
  for (const form of formsOf(CANARY)) expect(leaksIn([JSON.stringify({ form })])).not.toEqual([]);
  expect(leaksIn(['CONTACTSHIP_API_KEY'])).toEqual([]);
});

test(
  'credentials that a server repeats are neither shown nor stored',
  async () => {
    await withReports(async (reports) => {
      const args = ['contactship', 'awalchat', '-i', '-t', 'response|created|valid|x-'];
      const { code, stdout, stderr } = await startConformance(args, reports, settings()).ended;
      expect(code).toBe(1);
      expect(stderr).toContain('Received');
      expect(sent.size).toBeGreaterThan(10);
      const texts = [stdout, stderr, ...textsBelow(reports)];
      expect(texts.length).toBeGreaterThanOrEqual(5);
      expect(leaksIn(texts)).toEqual([]);
      // They occurred, and are shown by their names.
      for (const name of ['CONTACTSHIP_API_KEY', 'AWALCHAT_CLIENT_ID', 'AWALCHAT_HMAC_SECRET', 'SIGNATURE']) {
        expect(stderr).toContain(name);
      }
    });
  },
  PATIENCE,
);

test(
  'neither signatures of earlier requests nor the right ones of wrong requests are shown or stored',
  async () => {
    await withReports(async (reports) => {
      const own = { ...settings(), AWALCHAT_BASE_URL: `${signing.origin}${BASE}` };
      const args = ['awalchat', '-i', '-t', 'response|created|valid|x-'];
      const { code, stdout, stderr } = await startConformance(args, reports, own).ended;
      expect(code).toBe(1);
      expect(repeated.size).toBeGreaterThan(50);
      expect(stderr).toContain('expected SIGNATURE');
      expect(leaksIn([stdout, stderr, ...textsBelow(reports)])).toEqual([]);
      // Another session is another run.
      repeated.clear();
      const subject = subjectOf('awalchat');
      const target = liveTarget(subject, own, join(reports, 'reports'), 'run', Date.now() + PATIENCE);
      const clauses = subject.clauses.filter(({ id }) => /signature|x-|response/.test(id));
      await record(
        reports,
        subject,
        target,
        'staging',
        clauses.filter(({ cases }) => cases.every(({ before }) => before.length === 0)),
      );
      expect(leaksIn(textsBelow(reports))).toEqual([]);
    });
  },
  PATIENCE,
);

test.each(['contactship', 'periskope', 'awalchat'] as const)(
  'no recording of %s contains a credential',
  async (provider) => {
    await withReports(async (root) => {
      const subject = subjectOf(provider);
      // A case with a setup request cannot be recorded from a server that rejects most requests.
      const clauses = subject.clauses
        .filter(({ cases }) => cases.every(({ before }) => before.length === 0))
        .slice(0, 20);
      const target = liveTarget(subject, settings(), join(root, 'reports'), 'run', Date.now() + PATIENCE);
      await record(root, subject, target, 'staging', clauses);
      const texts = textsBelow(root);
      expect(texts.length).toBeGreaterThan(10);
      expect(leaksIn(texts)).toEqual([]);
    });
  },
  PATIENCE,
);

test('signatures of the preflight are redacted in a run, too', async () => {
  await withReports(async (reports) => {
    const subject = subjectOf('awalchat');
    const before = await checkReadiness(subject, settings(), reports);
    expect(before).toEqual([expect.stringMatching(/^[\da-f]{64}$/)]);
    const hiding = await liveTarget(subject, settings(), reports, 'run', Date.now() + PATIENCE, before).open();
    expect(hiding.redact(`again ${before.join()}`)).toBe('again SIGNATURE');
    await hiding.close();
  });
});
