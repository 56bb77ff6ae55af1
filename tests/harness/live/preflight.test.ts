import { messageOf, problem } from '../lib/problem';
import type { SentRequest } from '../model';
import { exampleSettings, exampleSubject } from '../testing/example';
import { exampleExchange } from '../testing/exchange';
import { preflight } from './preflight';

const PROBE = { method: 'GET', path: '/me', source: 'L8' } as const;
const scope = { seed: { run: 'preflight', slot: 0, time: 1767323045 }, settings: exampleSettings };

/** The result of the preflight after a response or an error, and what was sent. */
async function fly(answer: number | Error, contract: Parameters<typeof exampleSubject>[0] = { probe: PROBE }) {
  const sent: SentRequest[] = [];
  const exchange = async (request: SentRequest) => {
    sent.push(request);
    if (answer instanceof Error) throw answer;
    return exampleExchange({ request, response: { status: answer } });
  };
  const subject = { ...exampleSubject(contract), baseUrl: 'https://staging.example.com/v1' };
  const said = await preflight(subject, { exchange, notes: () => [] }, scope).catch(messageOf);
  return { said, sent };
}

const TRIED = 'Failed to reach example with GET https://staging.example.com/v1/me: ';
const UP = 'Check that the server is up.';

test.each([
  [401, `${TRIED}it returned 401: the credentials are rejected; nothing was checked\nCheck the settings of example.`],
  [502, `${TRIED}it returned 502; nothing was checked\n${UP}`],
  [503, `${TRIED}it returned 503; nothing was checked\n${UP}`],
  [504, `${TRIED}it returned 504; nothing was checked\n${UP}`],
])('a probe that returns %d makes a provider unusable', async (status, want) => {
  expect((await fly(status)).said).toBe(want);
});

test.each([200, 204, 302, 400, 403, 404, 429, 500, 501, 505])(
  'a probe that returns %d is inconclusive',
  async (status) => {
    expect((await fly(status)).said).toBeUndefined();
  },
);

test('the probe is one request, with the credentials', async () => {
  expect((await fly(200)).sent).toEqual([
    {
      method: 'GET',
      url: 'https://staging.example.com/v1/me',
      headers: { authorization: 'Bearer s3cret/+ "token"' },
      text: '',
    },
  ]);
});

describe('if no probe is documented', () => {
  test('the base URL is requested', async () => {
    expect((await fly(200, {})).sent.map(({ method, url }) => [method, url])).toEqual([
      ['GET', 'https://staging.example.com/v1/'],
    ]);
  });

  test.each([200, 401, 404, 500])('a status of %d shows that there is a server', async (status) => {
    expect((await fly(status, {})).said).toBeUndefined();
  });

  test('one of a gateway does not', async () => {
    expect((await fly(502, {})).said).toMatch(/^Failed to reach example with GET https:\S+\/v1\/: it returned 502;/);
  });
});

test('a missing response is a problem that says what was tried', async () => {
  expect((await fly(new Error('connection refused'))).said).toBe(
    `${TRIED}connection refused; nothing was checked\nCheck that the server is up and the base URL is correct.`,
  );
});

test('a problem is passed on unchanged', async () => {
  const refused = problem('send to localhost', 'its addresses are not all loopback', 'Use 127.0.0.1.');
  expect((await fly(refused)).said).toBe(refused.message);
});
