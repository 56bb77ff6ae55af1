import { join } from 'node:path';
import type { Provider } from '../../contracts';
import { providers } from '../../contracts';
import type { Validation } from '../../generated/guards';
import { exports as exported } from '../../package.json';
import { startSandbox } from '../sandbox/public';
import { subjectOf } from '../wiring/subject';

/** What `generated/<provider>/index.ts` exports, without the types of the provider. */
interface Entry {
  readonly examples: {
    readonly requests: { readonly [name: string]: object };
    readonly responses: { readonly [status: string]: { readonly [name: string]: object } };
  };
  readonly validateRequest: (value: unknown) => Validation<object>;
  readonly validateContact: (value: unknown) => Validation<object>;
  readonly validateResponse: (status: number, value: unknown) => Validation<unknown>;
}

function entryOf(provider: Provider): Entry {
  return require(join('../../generated', provider));
}

test('package.json exports each provider and the sandbox, as modules of both kinds', () => {
  const paths = (name: string) => ({
    import: { types: `./dist/${name}.d.mts`, default: `./dist/${name}.mjs` },
    require: { types: `./dist/${name}.d.cts`, default: `./dist/${name}.cjs` },
  });
  const modules = [...providers, 'sandbox'].map((name) => [`./${name}`, paths(name)]);
  expect(exported).toEqual({ ...Object.fromEntries(modules), './package.json': './package.json' });
});

describe.each(providers)('%s', (provider) => {
  const { examples, validateContact, validateRequest, validateResponse } = entryOf(provider);

  test('the documented examples are valid', () => {
    const requests = Object.values(examples.requests);
    expect(requests.length).toBeGreaterThan(0);
    expect(requests.map((value) => validateRequest(value))).toEqual(requests.map((value) => ({ valid: true, value })));
    for (const [status, bodies] of Object.entries(examples.responses)) {
      for (const value of Object.values(bodies))
        expect(validateResponse(Number(status.replace('XX', '01')), value)).toEqual({ valid: true, value });
    }
  });

  test('what is wrong is told by field', () => {
    for (const validate of [validateRequest, validateContact]) {
      const result = validate({});
      const errors = result.valid ? [] : result.errors;
      expect(errors.length).toBeGreaterThan(0);
      expect(errors.filter(({ path, message }) => message !== `${path.slice(1)} is required`)).toEqual([]);
    }
    expect(validateResponse(302, {})).toMatchObject({ valid: false, errors: [{ path: '' }] });
  });

  test('its sandbox has credentials, and starts on a port of its own or a given one', async () => {
    const { baseUrl, headers, settings, close } = await startSandbox(provider);
    const port = Number(new URL(baseUrl).port);
    expect(Object.values({ ...headers, ...settings })).toContainEqual(expect.stringMatching(/^(?:Bearer )?sandbox-/));
    await expect(startSandbox(provider, { port })).rejects.toThrow('EADDRINUSE');
    await close();
    await expect(fetch(baseUrl)).rejects.toThrow();
  });
});

/** Those whose headers are the same for each request: a form has to be signed. */
const unsigned = providers.filter((provider) => subjectOf(provider).operation.mediaType === 'application/json');

test.each(unsigned)('the sandbox of %s accepts a documented request', async (provider) => {
  const { examples, validateResponse } = entryOf(provider);
  const { baseUrl, headers, close } = await startSandbox(provider);
  const response = await fetch(`${baseUrl}${subjectOf(provider).operation.path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(Object.values(examples.requests)[0]),
  });
  const result = validateResponse(response.status, await response.json());
  await close();
  expect(result).toMatchObject({ valid: true });
  expect(response.ok).toBe(true);
});
