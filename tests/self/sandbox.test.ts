import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { providers } from '../../contracts';
import { introduction } from '../sandbox/introduction';
import { atDocumentedPath, LOOPBACK, startSandbox } from '../sandbox/server';
import { allReferences, referenceOf } from '../wiring/registry';
import { subjectOf } from '../wiring/subject';

describe.each(providers)('the sandbox of %s, alone', (provider) => {
  const reference = atDocumentedPath(provider, referenceOf(provider));
  const { operation, contract } = subjectOf(provider);

  test('is at the path of the documented server', () => {
    expect(reference.path).toBe(operation.path);
    expect(reference.base).not.toContain(provider);
    if (operation.server !== undefined) expect(reference.base).toBe(new URL(operation.server).pathname);
  });

  test('asks for credentials there, for the operation and for the documented reads', async () => {
    const sandbox = await startSandbox({ [provider]: reference });
    const baseUrl = `${sandbox.origin}${reference.base}`;
    const reads = [contract.reads?.byId, contract.reads?.byValue].flatMap((read) => read?.path ?? []);
    const statuses = await Promise.all([
      fetch(`${baseUrl}${reference.path}`, { method: 'POST' }).then(({ status }) => status),
      ...reads.map((path) => fetch(`${baseUrl}${path}`).then(({ status }) => status)),
    ]);
    await sandbox.close();
    expect(statuses.filter((status) => ![400, 401, 422].includes(status))).toEqual([]);
    expect(statuses).toHaveLength(1 + reads.length);
    const told = introduction(sandbox.origin, { [provider]: reference });
    expect(told).toContain(`_BASE_URL=${baseUrl}\n`);
  });
});

test("a provider's own client creates and reads a contact at the documented path", async () => {
  const periskope = atDocumentedPath('periskope', referenceOf('periskope'));
  const sandbox = await startSandbox({ periskope });
  const headers = { ...periskope.headers, 'content-type': 'application/json' };
  const send = (path: string, init: object) =>
    fetch(`${sandbox.origin}/v1${path}`, { headers, ...init }).then((response): Promise<unknown> => response.json());
  const created = await send('/contacts/create', { method: 'POST', body: JSON.stringify(periskope.example) });
  expect(created).toMatchObject({ contact_name: periskope.example.contact_name });
  expect(await send(`/contacts/${String(periskope.example.contact_id)}`, {})).toEqual(created);
  await sandbox.close();
});

describe('localhost', () => {
  test('is answered whichever address it is', async () => {
    const sandbox = await startSandbox(allReferences(), 0, LOOPBACK);
    const { port } = new URL(sandbox.origin);
    const count = (host: string) => fetch(`http://${host}:${port}/sandbox/wacr/contacts`).then(({ status }) => status);
    expect(await count('127.0.0.1')).toBe(200);
    if (await hasIpv6()) expect(await count('[::1]')).toBe(200);
    await sandbox.close();
    await expect(count('127.0.0.1')).rejects.toThrow();
    await expect(count('[::1]')).rejects.toThrow();
  });

  test('is refused when one of its addresses is taken, and nothing stays open', async () => {
    if (!(await hasIpv6())) return;
    const other = createServer();
    const port = await new Promise<number>((resolve) => {
      other.listen(0, '::1', () => {
        resolve((other.address() as AddressInfo).port);
      });
    });
    await expect(startSandbox(allReferences(), port, LOOPBACK)).rejects.toThrow('EADDRINUSE');
    await expect(fetch(`http://127.0.0.1:${port}/`)).rejects.toThrow();
    await new Promise((closed) => other.close(closed));
  });
});

function hasIpv6(): Promise<boolean> {
  const server = createServer();
  return new Promise((resolve) => {
    server.once('error', () => {
      resolve(false);
    });
    server.listen(0, '::1', () => server.close(() => resolve(true)));
  });
}
