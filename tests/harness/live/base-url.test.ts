import { messageOf } from '../lib/problem';
import { readBaseUrl } from './base-url';

const START = 'it does not begin with http:// or https:// and a host';
const CONTROL = 'it contains a space or a control character';
const BACKSLASH = 'it contains a backslash';
const QUERY = 'it has a query or a fragment';
const USER = 'it has a user, or an @ in its path';
const BROKEN = 'it is not a URL';

test.each([
  ['', 'it is empty'],
  ['  ', 'it is empty'],
  ['S3CRET', START],
  ['user:S3CRET@host', START],
  ['http:user:S3CRET@host', START],
  ['https:user:S3CRET@host', START],
  ['https:/user:S3CRET@host', START],
  ['https:///user:S3CRET@host', START],
  ['https:////S3CRET', START],
  ['https://', START],
  ['https:///', START],
  ['//user:S3CRET@host', START],
  ['/S3CRET', START],
  ['https:\\\\user:S3CRET@host', START],
  ['ftp://user:S3CRET@host', START],
  ['file:///S3CRET', START],
  ['wss://S3CRET', START],
  ['javascript:S3CRET', START],
  ['"https://S3CRET"', START],
  ['S3CRET https://host', START],
  ['https://host S3CRET', CONTROL],
  ['https://ho\tst/S3CRET', CONTROL],
  ['https://ho\nst/S3CRET', CONTROL],
  ['https://host/\u0000S3CRET', CONTROL],
  ['https://host/\u007fS3CRET', CONTROL],
  ['https://host/\u00a0S3CRET', CONTROL],
  ['https://host\\S3CRET', BACKSLASH],
  ['https://host\\@S3CRET', BACKSLASH],
  ['https://host?key=S3CRET', QUERY],
  ['https://host/v1?key=S3CRET', QUERY],
  ['https://host/v1?', QUERY],
  ['https://host/v1#S3CRET', QUERY],
  ['https://host#', QUERY],
  ['https://?S3CRET', QUERY],
  ['https://user:pa#S3CRET@host', QUERY],
  ['https://user:pa?S3CRET@host', QUERY],
  ['https://S3CRET@host', USER],
  ['https://:S3CRET@host', USER],
  ['https://user:S3CRET@host', USER],
  ['https://user:S3CRET@host:8443/v1', USER],
  ['HTTPS://user:S3CRET@host', USER],
  ['https://user:pa/S3CRET@host', USER],
  ['https://user/S3CRET@host', USER],
  ['https://user:1234/S3CRET@host', USER],
  ['https://user:pa@S3CRET@host', USER],
  ['https://@host/S3CRET', USER],
  ['https://@@host/S3CRET', USER],
  ['https://user:pa%2FS3CRET@host', USER],
  ['https://user:S3CRET', BROKEN],
  ['https://user:S3CRET%40host', BROKEN],
  ['https://S3CRET%40host', BROKEN],
  ['https://S3CRET:99999', BROKEN],
  ['https://[S3CRET]', BROKEN],
  ['https://S3CRET|host', BROKEN],
  ['https://<S3CRET>', BROKEN],
  ['https://host%00S3CRET', BROKEN],
  ['https://.', 'its host . ends with a dot'],
  ['https://staging.example.com./S3CRET', 'its host staging.example.com. ends with a dot'],
  ['https://STAGING.example.com..:8443/v1', 'its host staging.example.com.. ends with a dot'],
  ['https://staging.example.com%2e', 'its host staging.example.com. ends with a dot'],
  ['https://staging.example.com。', 'its host staging.example.com. ends with a dot'],
  ['http://localhost.', 'its host localhost. ends with a dot'],
  ['http://127.0.0.1..', 'its host 127.0.0.1.. ends with a dot'],
])('%j is rejected: %s', (text, reason) => {
  const message = refusal(text);
  expect(message).toBe(
    `Failed to read EXAMPLE_BASE_URL: ${reason}\nSet it to the URL that replaces the documented server, version included.`,
  );
  expect(message).not.toMatch(/s3cret/i);
});

test.each([
  ['https://staging.example.com/v1', 'https://staging.example.com/v1'],
  [' https://staging.example.com/v1\n', 'https://staging.example.com/v1'],
  ['HTTPS://Staging.Example.COM:443', 'https://staging.example.com/'],
  ['http://127.0.0.1:8080/', 'http://127.0.0.1:8080/'],
  ['https://ｓｔａｇｉｎｇ.example.com', 'https://staging.example.com/'],
  ['https://st%61ging.example.com', 'https://staging.example.com/'],
  ['https://staging.example.com/a/../b%20c', 'https://staging.example.com/b%20c'],
  ['https://0x7f.1', 'https://127.0.0.1/'],
])('%j is read as %s', (text, want) => {
  expect(readBaseUrl('EXAMPLE_BASE_URL', text).href).toBe(want);
});

function refusal(text: string): string {
  try {
    return `it was read as ${readBaseUrl('EXAMPLE_BASE_URL', text).href}`;
  } catch (error) {
    return messageOf(error);
  }
}
