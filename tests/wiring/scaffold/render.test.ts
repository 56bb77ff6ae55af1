import { templateFiles } from './render';

test('each file has the name in its path and in its text', () => {
  const files = templateFiles('six', 'https://example.com/six');
  expect([...files.keys()]).toContain('contracts/six/index.ts');
  expect(files.get('tests/conformance/six.test.ts')).toContain("conformance('six');");
  expect(files.get('contracts/six/index.ts')).toContain("document: 'https://example.com/six'");
  expect(files.get('tests/sandbox/six.ts')).toContain('SIX_API_TOKEN');
});
