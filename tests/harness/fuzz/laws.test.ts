import { leaksIn } from './laws';

const leaks = (text: string, status = 500, sent = '') => leaksIn({ status, headers: {}, text }, sent, (each) => each);

test.each([
  ['{"error":"TypeError","stack":"at create (/srv/app/contacts.js:10:5)"}', 'JavaScript'],
  ['Traceback (most recent call last):', 'Python'],
  ['at com.example.Contacts.create(Contacts.java:42)', 'Java'],
  ['#0 /var/www/contacts.php(12): create()', 'PHP'],
  ["/app/contacts.rb:7:in `create'", 'Ruby'],
  ['goroutine 1 [running]:', 'Go'],
  ['at App.Contacts.Create(String name) in /src/Contacts.cs:line 9', '.NET'],
  ['SQLSTATE[23000]: Integrity constraint violation', 'database'],
  ['ERROR: syntax error at or near "\'"', 'database'],
  ['ORA-00001: unique constraint violated', 'database'],
  ['INSERT INTO contacts (name) VALUES', 'SQL'],
])('%s is a leak', (text, what) => {
  expect(leaks(text)).toEqual([{ what: 'body', expected: expect.stringContaining(what), actual: expect.any(String) }]);
});

test.each([
  '{"error":"The name is missing at position 3"}',
  'Select one of lead, guest',
  '{"message":"Failed at 12:30:15"}',
])('%s is none', (text) => {
  expect(leaks(text)).toEqual([]);
});

test('a success shows nothing, and neither does a text that was sent', () => {
  expect(leaks('SQLSTATE[23000]', 201)).toEqual([]);
  expect(leaks('SQLSTATE[23000]', 422, 'my SQLSTATE[23000]')).toEqual([]);
});
