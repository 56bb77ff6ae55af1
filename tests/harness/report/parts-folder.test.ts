import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { useFolder } from '../testing/folder';
import { makePartsFolder, newPartsFolder } from './parts-folder';

const folder = useFolder();

/** The id of a process that has ended. */
function endedPid(): number {
  return spawnSync(process.execPath, ['--version']).pid;
}

/** Makes a folder with something in it. Returns whether a new run leaves it. */
function stays(name: string): boolean {
  mkdirSync(join(folder.path, name));
  writeFileSync(join(folder.path, name, 'a.json'), '{}');
  makePartsFolder(newPartsFolder(folder.path));
  return existsSync(join(folder.path, name, 'a.json'));
}

test('each run has a new, empty folder', () => {
  const [first, second] = [newPartsFolder(folder.path), newPartsFolder(folder.path)];
  for (const each of [first, second]) makePartsFolder(each);
  expect(second).not.toBe(first);
  expect([...readdirSync(first), ...readdirSync(second)]).toEqual([]);
});

test('what a run has left that was killed is removed', () => {
  expect(stays(`.parts-${hostname()}-${endedPid()}-aB3xYz`)).toBe(false);
});

test('what belongs to a run that goes on stays', () => {
  expect(stays(`.parts-${hostname()}-${process.pid}-aB3xYz`)).toBe(true);
  // The first process of the system, to which a user may not even send a signal.
  expect(stays(`.parts-${hostname()}-1-aB3xYz`)).toBe(true);
});

test.each([
  ['of another machine', (pid: number) => `.parts-another-${pid}-aB3xYz`],
  ['of a former version', () => '.parts-aB3xYz'],
  ['with a longer name', (pid: number) => `.parts-${hostname()}-${pid}-aB3xYz-2`],
  ['of somebody else', (pid: number) => `parts-${hostname()}-${pid}-aB3xYz`],
])('a folder %s stays', (_, name) => {
  expect(stays(name(endedPid()))).toBe(true);
});
