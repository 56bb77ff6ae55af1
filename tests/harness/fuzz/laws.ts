import { shorten } from '../lib/visible';
import type { Difference, ReceivedResponse, Redact } from '../model';

/** What shows how a server is made, by how it looks in an answer. */
const LEAKS: readonly { readonly what: string; readonly pattern: RegExp }[] = [
  { what: 'a stack trace of JavaScript', pattern: /\bat \S+ \([^()\s]+:\d+:\d+\)|\bat (?:file|node):\S+:\d+:\d+/ },
  { what: 'a stack trace of Python', pattern: /Traceback \(most recent call last\)|File "[^"]+\.py\\?", line \d+/ },
  { what: 'a stack trace of Java', pattern: /\bat [\w$.]+\([\w$]+\.(?:java|kt|scala):\d+\)|Exception in thread "/ },
  { what: 'a stack trace of PHP', pattern: /#\d+ \S+\.php\(\d+\)|(?:in|at) \S+\.php(?: on line |:)\d+/ },
  { what: 'a stack trace of Ruby', pattern: /\S+\.rb:\d+:in [`']/ },
  { what: 'a stack trace of Go', pattern: /goroutine \d+ \[|\bpanic: / },
  { what: 'a stack trace of .NET', pattern: /\bat [\w.<>`]+\([^)]*\) in \S+\.cs:line \d+/ },
  // The codes and messages of PostgreSQL, Oracle, MySQL, SQLite and SQL Server.
  {
    what: 'an error of a database',
    pattern: /SQLSTATE\[|\bORA-\d{5}\b|You have an error in your SQL syntax|SQLITE_[A-Z]+/,
  },
  {
    what: 'an error of a database',
    pattern: /syntax error at or near|violates (?:unique|foreign key|check|not-null) constraint/,
  },
  {
    what: 'a statement of SQL',
    pattern: /\b(?:INSERT INTO \S+ ?\(|SELECT .{1,80} FROM \S+ WHERE|UPDATE \S+ SET \S+ ?=)/,
  },
];

/** Characters before and after what is shown. */
const AROUND = 40;

/** What a rejection or an error shows that no outsider should see. A success may repeat any text that was sent. */
export function leaksIn({ status, text }: ReceivedResponse, sent: string, redact: Redact): readonly Difference[] {
  if (status < 400) return [];
  for (const { what, pattern } of LEAKS) {
    const found = pattern.exec(text);
    if (!found || sent.includes(found[0])) continue;
    const excerpt = text.slice(Math.max(found.index - AROUND, 0), found.index + found[0].length + AROUND);
    return [{ what: 'body', expected: `nothing like ${what}`, actual: shorten(redact(excerpt), 300) }];
  }
  return [];
}
