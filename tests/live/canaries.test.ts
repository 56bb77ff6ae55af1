import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { record } from '../harness/exchange/record';
import { liveTarget } from '../harness/live/target';
import { subjectOf } from '../subject';
import { PATIENCE, startConformance, withReports } from './child';
import { echoes, formsOf } from './echo';
import type { HostileServer } from './hostile-server';
import { startHostile } from './hostile-server';

const CANARY = 'CANARY+secret/with=odd&chars é"1';
/** A credential that is never sent: the server knows it all the same. */
const HMAC_CANARY = 'CANARY~2 <hmac> \\ secret';
const SIGNATURE = /^x-awal-signature-256: *(?:sha256=)?([\da-f]{64})/im;

const signatures = new Set<string>();
let server: HostileServer;

beforeAll(async () => {
  server = await startHostile(
    echoes((head) => {
      const signature = SIGNATURE.exec(head)?.[1];
      // One of noughts is no signature, and no secret.
      if (signature === undefined || /^0+$/.test(signature)) return [CANARY];
      signatures.add(signature);
      return [CANARY, HMAC_CANARY, signature];
    }),
  );
});

afterAll(() => server.close());

function settings() {
  return {
    CONTACTSHIP_BASE_URL: server.origin,
    CONTACTSHIP_API_KEY: CANARY,
    AWALCHAT_BASE_URL: server.origin,
    AWALCHAT_HMAC_SECRET: HMAC_CANARY,
    AWALCHAT_CLIENT_ID: CANARY,
    AWALCHAT_DOMAIN: 'domain',
    AWALCHAT_PHONE_NUMBER_ID: '1',
    LIVE_RPS: '1000',
  };
}

/** The text of every file below a folder, with its name. */
function textsBelow(folder: string): readonly string[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name));
  return files.filter((file) => statSync(file).isFile()).map((file) => `${file}\n${readFileSync(file, 'utf8')}`);
}

/** Where a text tells one of the secrets, or a part of one, in some form: a few characters around it. */
function leaksIn(text: string): readonly string[] {
  const words = ['CANARY', ...signatures];
  // The digits that a word becomes in base64 wherever it stands, without those that its neighbours share.
  const encoded = words.flatMap((word) =>
    [0, 1, 2].map((before) =>
      Buffer.from('\0'.repeat(before) + word)
        .toString('base64')
        .slice(before && before + 1, -4),
    ),
  );
  const whole = [CANARY, HMAC_CANARY].flatMap(formsOf);
  return [...words, ...encoded, ...whole].flatMap((form) => {
    const at = text.toLowerCase().indexOf(form.toLowerCase());
    return at < 0 ? [] : [text.slice(Math.max(0, at - 60), at + form.length + 20)];
  });
}

test('a leak is seen', () => {
  for (const form of formsOf(CANARY)) expect(leaksIn(`{"a":"${form}"}`)).not.toEqual([]);
  expect(leaksIn('CONTACTSHIP_API_KEY')).toEqual([]);
});

test(
  'what a server repeats of the credentials is told and kept nowhere',
  async () => {
    await withReports(async (reports) => {
      const args = ['contactship', 'awalchat', '-i', '-t', 'response|created|valid|x-'];
      const { code, stdout, stderr } = await startConformance(args, reports, settings()).ended;
      expect(code).toBe(1);
      expect(stderr).toContain('Received');
      expect(signatures.size).toBeGreaterThan(10);
      const texts = [stdout, stderr, ...textsBelow(reports)];
      expect(texts.length).toBeGreaterThanOrEqual(5);
      expect(texts.flatMap(leaksIn)).toEqual([]);
      // They were there, and they are told by their names.
      for (const name of ['CONTACTSHIP_API_KEY', 'AWALCHAT_CLIENT_ID', 'AWALCHAT_HMAC_SECRET', 'SIGNATURE']) {
        expect(stderr).toContain(name);
      }
    });
  },
  PATIENCE,
);

test.each(['contactship', 'awalchat'] as const)('no recording of %s holds a credential', async (provider) => {
  await withReports(async (root) => {
    const subject = subjectOf(provider);
    // A case that needs another request to succeed first cannot be recorded from a server that refuses most.
    const clauses = subject.clauses
      .filter(({ cases }) => cases.every(({ before }) => before.length === 0))
      .slice(0, 20);
    const target = liveTarget(subject, settings(), join(root, 'reports'), 'run', Date.now() + PATIENCE);
    await record(root, subject, target, 'staging', clauses);
    const texts = textsBelow(root);
    expect(texts.length).toBeGreaterThan(10);
    expect(texts.flatMap(leaksIn)).toEqual([]);
  });
});
