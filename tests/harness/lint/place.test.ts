import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { useFolder } from '../testing/folder';
import { placeIn } from './place';

const folder = useFolder();

test.each([
  [['created.status', '$created#/id'], 'contracts/example/rules.ts:4'],
  [['name.required', '$created#/id'], 'contracts/example/rules.ts:2'],
  [['nowhere'], 'contracts/example'],
  [[], 'contracts/example'],
])('%j is at %s', (texts, place) => {
  mkdirSync(join(folder.path, 'contracts/example'), { recursive: true });
  const lines = ["'name.required': {", "  '$created#/id'", "'created.status': {", "  '$created#/id'"];
  writeFileSync(join(folder.path, 'contracts/example/rules.ts'), lines.join('\n'));
  writeFileSync(join(folder.path, 'contracts/example/index.ts'), '');
  expect(placeIn('example', texts, folder.path)).toBe(place);
});
