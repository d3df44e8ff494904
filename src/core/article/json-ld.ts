type Fields = Record<string, unknown>;

const ARTICLE = /(?:Article|BlogPosting|Posting|Report|Review|Recipe|HowTo)$/;

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function typesOf(item: Fields): string[] {
  const type = item['@type'];
  return (Array.isArray(type) ? type : [type]).filter((name) => typeof name === 'string');
}

/** The page's structured data about the article itself; null when it has none. */
export function articleData(jsonLd: unknown[]): Fields | null {
  const items = jsonLd.slice(0, 100).filter(isFields);
  const article = items.find((item) => typesOf(item).some((type) => ARTICLE.test(type)));
  if (article) return article;
  const page = items.find((item) => typesOf(item).some((type) => /WebPage$/.test(type)));
  const entity = page?.['mainEntity'];
  if (isFields(entity) && typesOf(entity).some((type) => ARTICLE.test(type))) return entity;
  return page ?? null;
}

/** A text field, at most 1,000 characters; null when it is missing or of another kind. */
export function textField(data: Fields | null, name: string): string | null {
  const value = data?.[name];
  return typeof value === 'string' && value.trim() !== '' ? value.trim().slice(0, 1000) : null;
}

function personName(value: unknown, people: Map<unknown, string>): string | null {
  if (typeof value === 'string') return /^https?:/i.test(value) ? null : value.slice(0, 200);
  if (!isFields(value)) return null;
  const name = value['name'];
  if (typeof name === 'string') return name.slice(0, 200);
  if (Array.isArray(name) && typeof name[0] === 'string') return name[0].slice(0, 200);
  return people.get(value['@id']) ?? null;
}

/** Names of the authors, in order, unique, at most 8; references into the graph are followed. */
export function authorNames(data: Fields | null, jsonLd: unknown[]): string[] {
  const people = new Map<unknown, string>();
  for (const item of jsonLd.slice(0, 100)) {
    if (isFields(item) && typeof item['name'] === 'string' && item['@id']) {
      people.set(item['@id'], item['name']);
    }
  }
  const author = data?.['author'];
  const list: unknown[] = Array.isArray(author) ? author.slice(0, 8) : [author];
  const names = list.flatMap((entry) => personName(entry, people) ?? []);
  return [...new Set(names.map((name) => name.trim()).filter(Boolean))];
}

/** Address of the article's picture: a string, an ImageObject, or the first of a list. */
export function imageField(data: Fields | null): string | null {
  const image: unknown = data?.['image'] ?? data?.['thumbnailUrl'];
  const first: unknown = Array.isArray(image) ? image[0] : image;
  if (typeof first === 'string') return first;
  const url = isFields(first) ? (first['url'] ?? first['contentUrl']) : null;
  return typeof url === 'string' ? url : null;
}
