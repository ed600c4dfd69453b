/**
 * A page whose list of errors follows the order of its fields, which only the whole page knows: the API names them in the
 * order of its schema, and a form adds its own.
 */
export function errorsInOrder(html: string): string {
  return html.replace(
    /(<div class="error-summary".*?<ul>)(.*?)(<\/ul>)/gs,
    (_, head: string, items: string, tail: string) => {
      const listed = items.split(/(?<=<\/li>)/).map((item) => ({ item, at: placeOf(item, html) }));
      listed.sort((one, other) => one.at - other.at);
      return head + listed.map(({ item }) => item).join('') + tail;
    },
  );
}

/** What leads nowhere is about the whole form, and stands first. */
function placeOf(item: string, html: string): number {
  const field = /href="#([^"]+)"/.exec(item)?.[1];
  return field === undefined ? -1 : html.indexOf(` id="${field}"`);
}
