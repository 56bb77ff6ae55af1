import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Source } from '../../../contracts/contract';
import { useFolder } from '../testing/folder';
import { placeOf } from './clause-place';

const folder = useFolder();
const SPEC = `components:
  schemas:
    NewContact:
      x-source: L5
      properties:
        email:
          type: string
          x-source: [L7, L9-10]
        phone:
          x-source: L9-10
`;

beforeEach(() => {
  for (const room of ['contracts/example', 'specs']) mkdirSync(join(folder.path, room), { recursive: true });
  const lines = ['export const rules = {', "  'email.unique': {", "    says: 'MUST …'"];
  writeFileSync(join(folder.path, 'contracts/example/rules.ts'), lines.join('\n'));
  writeFileSync(join(folder.path, 'specs/example.yaml'), SPEC);
});

test.each<{ clause: string; source: readonly Source[]; want: object }>([
  { clause: 'email.unique', source: ['L7'], want: { file: 'contracts/example/rules.ts', line: 2 } },
  { clause: 'email.format', source: ['L7'], want: { file: 'specs/example.yaml', line: 6 } },
  { clause: 'phone.max', source: ['L9-10'], want: { file: 'specs/example.yaml', line: 9 } },
  { clause: 'body.no-object', source: ['L5'], want: { file: 'specs/example.yaml', line: 3 } },
  { clause: 'zip.max', source: ['L99'], want: { file: 'specs/example.yaml' } },
])('$clause, which cites $source, is at $want', ({ clause, source, want }) => {
  expect(placeOf({ provider: 'example', clause: `example/${clause}`, source }, folder.path)).toEqual(want);
});

test('of a provider without a spec only the file is known', () => {
  const clause = { provider: 'other', clause: 'other/a', source: [] };
  expect(placeOf(clause, folder.path)).toEqual({ file: 'specs/other.yaml' });
});
