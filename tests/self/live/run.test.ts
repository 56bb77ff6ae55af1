import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import nock from 'nock';
import type { Provider } from '../../../contracts';
import { providers } from '../../../contracts';
import { baseUrlName } from '../../harness/live/settings';
import { checkReadiness } from '../../harness/live/target';
import type { Report } from '../../harness/report/result';
import type { Fields } from '../../sandbox/provider';
import { referenceOf } from '../../wiring/registry';
import { subjectOf } from '../../wiring/subject';
import { PATIENCE, startConformance, withReports } from './child';
import type { Witness } from './witness';
import { startWitness } from './witness';

const witnesses = new Map<Provider, Witness>();

beforeAll(async () => {
  for (const provider of providers) witnesses.set(provider, await startWitness(referenceOf(provider)));
});

// Whatever a run does, earlier contacts must still exist.
afterEach(() => {
  for (const witness of witnesses.values()) expect(witness.touched()).toEqual([]);
});

afterAll(async () => {
  for (const witness of witnesses.values()) await witness.close();
});

function witnessOf(provider: Provider): Witness {
  const witness = witnesses.get(provider);
  if (!witness) throw new Error(`There is no witness of ${provider}.`);
  return witness;
}

/** The settings to run against the sandbox as a foreign server. */
function settingsOf(...names: readonly Provider[]): { readonly [name: string]: string | number } {
  return Object.assign(
    {},
    ...names.map((name) => ({ [baseUrlName(name)]: witnessOf(name).baseUrl, ...referenceOf(name).settings })),
  );
}

function reportIn(folder: string): Report {
  return JSON.parse(readFileSync(join(folder, 'conformance.json'), 'utf8'));
}

/** A closed port on loopback. */
function closedPort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer();
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 1));
    });
  });
}

test(
  'a run against five servers passes, deletes what it created, and lists what it cannot delete',
  async () => {
    await withReports(async (reports) => {
      const { code, stderr } = await startConformance(['-w', '2'], reports, settingsOf(...providers)).ended;
      const { results, leftovers } = reportIn(reports);
      expect(results.filter(({ verdict }) => verdict !== 'pass' && verdict !== 'skip')).toEqual([]);
      expect(new Set(results.map(({ provider }) => provider))).toEqual(new Set(providers));
      expect(code).toBe(0);
      expect(stderr).not.toContain('did not exit');
      for (const provider of ['contactship', 'callbell', 'wacr', 'awalchat'] as const) {
        expect(witnessOf(provider).made()).toBeGreaterThan(10);
        expect(witnessOf(provider).there()).toEqual([]);
      }
      const stays = witnessOf('periskope').there();
      expect(stays.length).toBeGreaterThan(10);
      const named = leftovers.flatMap(({ id = '', values }) => [id, ...values.map((value) => `1${value}@c.us`)]);
      // An id of another form than the documented one is not shown, but the name is.
      const names = leftovers.flatMap(({ values }) => values);
      const isListed = ({ contact_id, contact_name }: Fields) =>
        named.includes(String(contact_id)) || names.includes(String(contact_name));
      expect(stays.filter((contact) => !isListed(contact))).toEqual([]);
      // A contact that was sent with an empty name carries nothing of the run.
      expect(new Set(leftovers.map(({ provider, kind }) => `${provider}: ${kind}`))).toEqual(
        new Set(['periskope: left', 'periskope: doubtful']),
      );
    });
  },
  PATIENCE,
);

test(
  'what was created until Ctrl-C is deleted',
  async () => {
    await withReports(async (reports) => {
      const witness = witnessOf('contactship');
      const before = witness.made();
      const settings = { ...settingsOf('contactship'), LIVE_RPS: 5 };
      const run = startConformance(['contactship'], reports, settings);
      while (witness.made() < before + 3) await setTimeout(5);
      // Immediately, while the response to the third is still under way.
      run.interrupt();
      const { code, stderr } = await run.ended;
      expect(code).toBe(2);
      expect(stderr).toContain('Stopping: deleting what was created.');
      expect(witness.there()).toEqual([]);
      expect(witness.made() - before).toBeLessThan(10);
    });
  },
  PATIENCE,
);

test(
  'without settings nothing runs; missing and misspelt settings are reported',
  async () => {
    await withReports(async (reports) => {
      const { code, stdout, stderr } = await startConformance([], reports, {
        WACR_BASEURL: witnessOf('wacr').baseUrl,
        ALLOW_PRODUCTION: 'callbel',
        LIVE_HOSTS: 'staging.example.com',
        LIVE_RPM: 5,
      }).ended;
      expect(code).toBe(2);
      for (const provider of providers) expect(stdout).toMatch(`${provider} is skipped: ${baseUrlName(provider)}, `);
      expect(stdout).toContain('are not set; WACR_BASEURL is not a known setting; did you mean WACR_BASE_URL?');
      expect(stdout).toContain('LIVE_RPM is not a known setting; did you mean LIVE_RPS?');
      expect(stdout).toContain('entry 1 of ALLOW_PRODUCTION is not a provider; did you mean callbell?');
      expect(stdout).toContain('entry 1 of LIVE_HOSTS is not the host of a base URL\n');
      expect(stdout + stderr).toContain('Failed to run TARGET=live: the settings of no provider are complete');
      expect(stdout + stderr).toContain('.env.example lists them');
    });
  },
  PATIENCE,
);

test(
  'a server that is down is one error, and the others are checked',
  async () => {
    await withReports(async (reports) => {
      const settings = {
        ...settingsOf('contactship', 'awalchat'),
        CONTACTSHIP_BASE_URL: `http://127.0.0.1:${await closedPort()}/v1`,
      };
      const args = ['contactship', 'awalchat', '-i', '-t', 'created.status'];
      const { code } = await startConformance(args, reports, settings).ended;
      expect(code).toBe(2);
      // Standing clauses judge the answer, too.
      const results = reportIn(reports).results.filter(({ case: name }) => !name.startsWith('every '));
      expect(results.map(({ clause, verdict }) => ({ clause, verdict }))).toEqual([
        { clause: 'awalchat/created.status', verdict: 'pass' },
        { clause: 'contactship/preflight', verdict: 'error' },
      ]);
      expect(results[1]?.reasons.join()).toMatch(/connection refused .+; nothing was checked/);
    });
  },
  PATIENCE,
);

describe('before anything is sent', () => {
  beforeAll(() => {
    nock.disableNetConnect();
  });

  afterAll(() => {
    nock.enableNetConnect();
    nock.restore();
  });

  const refusal = (provider: (typeof providers)[number], baseUrl: string, allowed = '', hosts = '') =>
    checkReadiness(
      subjectOf(provider),
      {
        ...Object.fromEntries(
          Object.entries(referenceOf(provider).settings).map(([name, value]) => [name, String(value)]),
        ),
        [baseUrlName(provider)]: baseUrl,
        ALLOW_PRODUCTION: allowed,
        LIVE_HOSTS: hosts,
      },
      tmpdir(),
    ).then(() => 'nothing', String);

  // WA.cr's document names no server.
  const named = providers.filter((provider) => provider !== 'wacr');

  test.each(named)('the production server of %s is refused unless allowed', async (provider) => {
    const server = subjectOf(provider).operation.server ?? '';
    expect(server).toMatch(/^https:/);
    for (const spelling of [server, `${server}/`, server.toUpperCase().replace('HTTPS', 'https')]) {
      expect(await refusal(provider, spelling)).toMatch(`is the production server of ${provider}`);
      expect(await refusal(provider, spelling, 'another')).toMatch(`set ALLOW_PRODUCTION=${provider}.`);
    }
    expect(await refusal(provider, server, `another, ${provider}`)).toMatch('Nock: Disallowed net connect');
    const { host } = new URL(server);
    expect(await refusal(provider, server, '', host)).toMatch(`set ALLOW_PRODUCTION=${provider}.`);
    expect(await refusal(provider, server, provider, 'staging.example.com')).toMatch(`${host} is not in LIVE_HOSTS`);
    expect(await refusal(provider, server, provider, host)).toMatch('Nock: Disallowed net connect');
    for (const dots of ['.', '..'])
      expect(await refusal(provider, server.replace(host, `${host}${dots}`), provider)).toMatch('ends with a dot');
  });

  test('a server of wacr is refused unless named', async () => {
    const server = 'https://wacr.example.com/api/v2';
    const reason = 'wacr.example.com may be production: the document of wacr names no server';
    expect(await refusal('wacr', server)).toMatch(reason);
    expect(await refusal('wacr', server, 'another', '')).toMatch(
      'set LIVE_HOSTS=wacr.example.com, or ALLOW_PRODUCTION=wacr.',
    );
    expect(await refusal('wacr', server, 'wacr')).toMatch('Nock: Disallowed net connect');
    expect(await refusal('wacr', server, '', 'wacr.example.com')).toMatch('Nock: Disallowed net connect');
    expect(await refusal('wacr', server, 'wacr', 'staging.example.com')).toMatch('is not in LIVE_HOSTS');
  });

  test.each(['http://staging.example.com/v1', 'http://10.0.0.1', 'http://127.0.0.1.example.com', 'http://[::2]:80/'])(
    '%s is refused, since credentials would be sent in the clear',
    async (baseUrl) => {
      expect(await refusal('contactship', baseUrl)).toMatch('http would send the credentials in the clear');
    },
  );

  test('a base URL with a credential is rejected, and the credential is not shown', async () => {
    for (const baseUrl of [
      'https://user:CANARY@staging.example.com/v1',
      'https://user:pa/CANARY@staging.example.com/v1',
      'user:CANARY@staging.example.com',
      'https:user:CANARY@staging.example.com',
      'https://staging.example.com/?key=CANARY',
    ]) {
      expect(await refusal('contactship', baseUrl)).toMatch(
        /^Problem: Failed to read CONTACTSHIP_BASE_URL(?!.*CANARY)/s,
      );
    }
  });
});
