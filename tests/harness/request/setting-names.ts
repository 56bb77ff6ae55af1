import type { Json } from '../../../contracts/expectation';

/** The names of the settings in a template, as they are and altered; each once. */
export function settingNames(template: Json | object): readonly string[] {
  const found = JSON.stringify(template).matchAll(/\{\$(?:setting|altered\.\w+)\.(\w+)/g);
  return [...new Set([...found].map(([, name = '']) => name))];
}
