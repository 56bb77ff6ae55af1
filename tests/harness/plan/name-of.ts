/** The name of a clause within its provider, of its id `<provider>/<name>`. */
export function nameOf(id: string): string {
  return id.slice(id.indexOf('/') + 1);
}
