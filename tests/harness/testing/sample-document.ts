import { plainLines } from '../documents/plain-text';
import { printOf } from '../documents/print';

/** A document of an invented provider, in Markdown. */
export const SAMPLE = `# Create a guest

Adds a guest to the list of a party, and returns the guest.

## Fields

| Field    | Type    | Required | Description                                   |
| :------- | :------ | :------- | :-------------------------------------------- |
| \`name\`   | string  | Yes      | Name of the guest, at most 255 characters     |
| \`diet\`   | string  | No       | What the guest eats: one of \`meat\`, \`plants\`  |
| \`seats\`  | integer | No       | Number of chairs (optional, defaults to 1)    |
| \`remark\` | string  | No       | Anything that the cook has to know            |

## Errors

A guest whose **name** is taken is turned away with the status 409.
See [the page about errors](https://docs.example.com/errors) for its body.

## Example

\`\`\`json
{
  "name": "Ada",
  "seats": 2
}
\`\`\`
`;

/** The prints of a document, as they are stored. */
export function printsOf(text: string): readonly string[] {
  return plainLines(text).map(printOf);
}

/** The sample with some text of it replaced; each has to be there. */
export function sampleWith(...changes: readonly (readonly [old: string, text: string])[]): string {
  return changes.reduce((text, [old, next]) => {
    if (!text.includes(old)) throw new Error(`the sample has no ${JSON.stringify(old)}`);
    return text.replace(old, () => next);
  }, SAMPLE);
}
