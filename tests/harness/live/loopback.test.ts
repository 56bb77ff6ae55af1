import type { Lookup } from './loopback';
import { isLoopback, refuseForeignLocalhost } from './loopback';

test.each([
  ['127.0.0.1', true],
  ['127.1.2.3', true],
  ['0x7f.1', true],
  ['127.1', true],
  ['2130706433', true],
  ['017700000001', true],
  ['[::1]', true],
  ['[0:0:0:0:0:0:0:1]', true],
  ['[::ffff:127.0.0.1]', true],
  ['localhost', true],
  ['LOCALHOST', true],
  ['ⓛocalhost', true],
  ['api.localhost', true],
  ['128.0.0.1', false],
  ['126.255.255.255', false],
  ['0.0.0.0', false],
  ['[::]', false],
  ['[::2]', false],
  ['[::ffff:10.0.0.1]', false],
  ['[::127.0.0.1]', false],
  ['[64:ff9b::7f00:1]', false],
  ['10.0.0.1', false],
  ['169.254.169.254', false],
  ['127.0.0.1.example.com', false],
  ['localhost.example.com', false],
  ['notlocalhost', false],
  ['localhost.', false],
])('%s is loopback: %j', (host, want) => {
  expect(isLoopback(new URL(`https://${host}`).hostname)).toBe(want);
});

describe('a loopback name', () => {
  const addresses = (...found: readonly string[]): Lookup => {
    return () => Promise.resolve(found.map((address) => ({ address })));
  };

  test.each([[['127.0.0.1']], [['::1']], [['::1', '127.0.0.1']], [['127.0.1.1']]])(
    'may resolve to %j',
    async (found) => {
      await refuseForeignLocalhost('http://api.localhost:8080/v1', addresses(...found));
    },
  );

  test.each([
    [[]],
    [['192.0.2.1']],
    [['127.0.0.1', '192.0.2.1']],
    [['::1', '2001:db8::1']],
    [['0.0.0.0']],
    [['::ffff:192.0.2.1']],
  ])('may not resolve to %j', async (found) => {
    for (const host of ['localhost', 'evil.localhost', 'EVIL.LocalHost']) {
      await expect(refuseForeignLocalhost(`http://${host}:8080/v1`, addresses(...found))).rejects.toThrow(
        `Failed to send to ${host.toLowerCase()}: its addresses are not all loopback\nUse 127.0.0.1 or [::1]`,
      );
    }
  });

  test('that cannot be resolved is rejected, too', async () => {
    const lookup = () => Promise.reject(new Error('getaddrinfo ENOTFOUND'));
    await expect(refuseForeignLocalhost('http://evil.localhost', lookup)).rejects.toThrow('ENOTFOUND');
  });

  test('is the only one looked up', async () => {
    const lookup = () => Promise.reject(new Error('it was looked up'));
    for (const host of ['127.0.0.1', '[::1]', 'staging.example.com', 'localhost.example.com'])
      await refuseForeignLocalhost(`https://${host}/v1`, lookup);
  });
});
