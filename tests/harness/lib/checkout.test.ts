import { refuseCheckout } from './checkout';

test.each(['/home/me/checkout', 'C:\\work', '/x[1]* !(a) {b,c} + @(d)#%'])('the path %s is taken', (path) => {
  expect(() => refuseCheckout(path)).not.toThrow();
});

test.each(['/x?', '/a?b/c', '?'])('the path %s is refused', (path) => {
  expect(() => refuseCheckout(path)).toThrow(`Failed to run in ${path}: `);
});
