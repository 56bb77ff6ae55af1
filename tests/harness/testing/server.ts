import type { RequestListener } from 'node:http';
import { createServer } from 'node:http';

/** A server on loopback for all tests of a file. */
export function useServer(listener: RequestListener): { readonly origin: string } {
  const server = createServer(listener);
  beforeAll(
    () =>
      new Promise<void>((resolve) => {
        server.listen(0, '127.0.0.1', resolve);
      }),
  );
  afterAll(
    () =>
      new Promise<void>((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  );
  return {
    get origin() {
      const address = server.address();
      return address === null || typeof address === 'string' ? '' : `http://127.0.0.1:${address.port}`;
    },
  };
}
