import ts from 'typescript';

/** A member of the generated types that is not the same: without `was` it is new, without `is` it is gone. */
export interface TypeChange {
  /** `NewContact.city`, `operations.createContact.responses.429` */
  readonly member: string;
  /** As in the file, on one line and without comments: `city?: string`. */
  readonly was?: string;
  readonly is?: string;
}

/**
 * The members of the generated types that an edit changes, each at the deepest place that shows the whole difference.
 *
 * @param before the text of a `types.ts`, as `npm run generate` writes it
 */
export function compareTypes(before: string, after: string): readonly TypeChange[] {
  return compareMembers(parse(before), parse(after), '');
}

type Members = ReadonlyMap<string, Member>;

interface Member {
  readonly text: string;
  /** `name?`, or `name` where it is required. */
  readonly head: string;
  /** Of an object type. */
  readonly members?: Members;
}

function compareMembers(before: Members, after: Members, path: string): readonly TypeChange[] {
  const names = [...new Set([...after.keys(), ...before.keys()])];
  return names.flatMap((name) => {
    const [was, is] = [before.get(name), after.get(name)];
    if (was?.text === is?.text) return [];
    const member = path === '' ? name : `${path}.${name}`;
    if (was?.members && is?.members && was.head === is.head) return compareMembers(was.members, is.members, member);
    const schema = member.replace(/^components\.schemas\./, '');
    return [{ member: schema, ...(was ? { was: was.text } : {}), ...(is ? { is: is.text } : {}) }];
  });
}

const printer = ts.createPrinter({ removeComments: true });

/** The interfaces of a file, as members of one object. */
function parse(text: string): Members {
  const file = ts.createSourceFile('types.ts', text, ts.ScriptTarget.Latest);
  const interfaces = file.statements.filter(ts.isInterfaceDeclaration);
  return new Map(
    interfaces.map((each) => [each.name.text, { text: print(each, file), head: '', members: membersOf(each, file) }]),
  );
}

function membersOf({ members }: ts.InterfaceDeclaration | ts.TypeLiteralNode, file: ts.SourceFile): Members {
  return new Map(
    members.map((member) => {
      const name = member.name ? print(member.name, file).replace(/^"(.*)"$/, '$1') : '[key]';
      const head = `${name}${member.questionToken ? '?' : ''}`;
      const type = ts.isPropertySignature(member) ? member.type : undefined;
      const below = type && ts.isTypeLiteralNode(type) ? { members: membersOf(type, file) } : {};
      return [name, { text: print(member, file).replace(/;$/, ''), head, ...below }];
    }),
  );
}

function print(node: ts.Node, file: ts.SourceFile): string {
  return printer.printNode(ts.EmitHint.Unspecified, node, file).replace(/\s+/g, ' ');
}
