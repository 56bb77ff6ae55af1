const { isTTY } = process.stdout;
const given = process.env;

afterEach(() => {
  process.env = given;
  process.stdout.isTTY = isTTY;
});

test.each<[{ readonly [name: string]: string }, boolean, boolean]>([
  [{}, true, true],
  [{}, false, false],
  [{ FORCE_COLOR: '1' }, false, true],
  [{ FORCE_COLOR: '' }, false, true],
  [{ FORCE_COLOR: '0' }, true, false],
  [{ NO_COLOR: '1' }, true, false],
  [{ NO_COLOR: '1', FORCE_COLOR: '1' }, true, false],
  [{ NO_COLOR: '' }, true, true],
])('with %j, where the output is a terminal: %s, there are colours: %s', (environment, terminal, want) => {
  process.env = { ...environment };
  process.stdout.isTTY = terminal;
  jest.isolateModules(() => {
    const { colours } = jest.requireActual<typeof import('./colours')>('./colours');
    expect(colours.bold('a')).toBe(want ? '\u001b[1ma\u001b[22m' : 'a');
  });
});
