import { onWaiting, waiting } from './waiting';

afterEach(() => onWaiting(undefined));

test('a wait is told when it begins and when it is over', async () => {
  const told: unknown[] = [];
  onWaiting((each) => told.push(each?.why));
  await waiting('server', 1000, () => Promise.resolve(told.push('it waits')));
  expect(told).toEqual(['server', 'it waits', undefined]);
});

test('nobody has to listen', async () => {
  const wait = jest.fn(() => Promise.resolve());
  await waiting('pace', 5, wait);
  expect(wait).toHaveBeenCalledTimes(1);
});
