import { settingNames } from './setting-names';

test('settings are found at any depth, altered ones too, each once', () => {
  const template = ['{$setting.GROUP}', { key: 'Bearer {$altered.cut.TOKEN}', same: '{$setting.GROUP}' }];
  expect(settingNames(template)).toEqual(['GROUP', 'TOKEN']);
});

test('other expressions name no setting', () => {
  expect(settingNames(['{$unique.name}', '$setting.GROUP', 7, null])).toEqual([]);
});
