import { readFileSync } from 'node:fs';
import { runCase } from '../run';
import { exampleContract, exampleExchange, exampleSettings, exampleSubject, useFolder } from '../testing';
import type { SentRequest } from './exchange';
import { fixturePath, readFixture } from './fixture';
import { httpTarget } from './http-target';
import { record } from './record';
import { replayTarget } from './replay';
import { NOTHING_LEFT } from './target';

const CLAUSE = 'example/created.status';
const HOST = 'intranet.example.com';
const folder = useFolder();

/** Sends a setting that names the server, and expects it back in the body, below the same server in a header. */
const subject = exampleSubject({
  settings: { ...exampleContract.settings, EXAMPLE_DOMAIN: { what: 'a domain' } },
  request: {
    headers: { ...exampleContract.request.headers, 'x-domain': '{$setting.EXAMPLE_DOMAIN}' },
    body: { name: 'Ada', site: 'https://{$setting.EXAMPLE_DOMAIN}/me' },
  },
  clauses: {
    'created.status': {
      says: 'MUST answer with 201',
      source: 'L1',
      cases: [
        {
          name: 'a contact is sent',
          expect: { status: 201, holds: [{ equal: ['$response.body#/data/site', '$request.body#/site'] }] },
        },
      ],
    },
  },
});

const exchange = (request: SentRequest) => {
  const text = JSON.stringify({ data: { ...JSON.parse(request.text), id: 5, href: `https://${HOST}:8443/v1/a` } });
  const headers = { location: `https://${HOST}:8443/v1/contacts/5`, link: `<//${HOST}/v1?page=2>; rel="next"` };
  return Promise.resolve(exampleExchange({ request, response: { text, headers } }));
};
const target = httpTarget(subject, {
  kind: 'live',
  seed: { run: 'ab12cd', slot: 0 },
  settings: { ...exampleSettings, EXAMPLE_DOMAIN: HOST },
  abilities: [],
  start: () =>
    Promise.resolve({ baseUrl: `https://${HOST}:8443/v1`, exchange, close: () => Promise.resolve(NOTHING_LEFT) }),
});

test('no recording names the server, and it is replayed all the same', async () => {
  await record(folder.path, subject, target, 'staging', subject.clauses);
  expect(readFileSync(fixturePath(folder.path, CLAUSE), 'utf8')).not.toContain('intranet');
  const [entry] = readFixture(folder.path, CLAUSE).log.entries;
  expect(entry?._settings.EXAMPLE_DOMAIN).toBe('example.example.com');
  expect(entry?.response.headers).toEqual([
    { name: 'location', value: 'https://example.example.com/contacts/5' },
    { name: 'link', value: '<//example.example.com?page=2>; rel="next"' },
  ]);
  expect(JSON.parse(entry?.response.content.text ?? '').data).toMatchObject({
    site: 'https://example.example.com/me',
    href: 'https://example.example.com/a',
  });
  const [clause] = subject.clauses;
  const [each] = clause?.cases ?? [];
  if (!clause || !each) throw new Error('The example has no case.');
  const session = await replayTarget(folder.path, 'example').open();
  const outcome = await runCase(subject, session, clause, each);
  await session.close();
  expect({ verdict: outcome.verdict, reasons: outcome.reasons }).toEqual({ verdict: 'pass', reasons: [] });
});
