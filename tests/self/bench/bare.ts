import { readFileSync } from 'node:fs';
import supertest from 'supertest';
import type { Sandbox } from '../../sandbox/server';
import { startSandbox } from '../../sandbox/server';
import { allReferences } from '../../wiring/registry';

/** The baseline of `npm run bench`: the same requests, sent with jest and supertest alone. */

interface Recorded {
  readonly name: string;
  readonly requests: readonly {
    readonly path: string;
    readonly headers: Record<string, string>;
    /** In base64. */
    readonly content: string;
  }[];
}

const cases: readonly Recorded[] = JSON.parse(readFileSync(process.env.BENCH_REQUESTS ?? '', 'utf8'));

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await startSandbox(allReferences());
});
afterAll(() => sandbox.close());

test.each(cases)('$name', async ({ requests }) => {
  for (const { path, headers, content } of requests) {
    const { status } = await supertest(sandbox.origin).post(path).set(headers).send(Buffer.from(content, 'base64'));
    expect(status).toBeGreaterThanOrEqual(200);
  }
});
