import type { ComponentChildren } from 'preact';
import { memo } from 'preact/compat';
import type { Block } from '../../core/types.ts';
import { type BlockGroup, groupBlocks, rowCells, shownText } from '../../ui/group-blocks.ts';
import { safeUrl } from '../../ui/safe-url.ts';
import type { Sentence } from '../../ui/sentences.ts';

interface Shown {
  asPrinted: boolean;
  pictures: boolean;
  /** The sentence being read aloud. */
  spoken: Sentence | null;
}

const HEADINGS = ['h3', 'h4', 'h5', 'h6'] as const;

/** The words of a block, with the spoken sentence marked. */
function Words({ block, index, shown }: { block: Block; index: number; shown: Shown }) {
  const text = shownText(block, shown.asPrinted);
  const { spoken } = shown;
  if (!spoken || spoken.block !== index) return <>{text}</>;
  return (
    <>
      {text.slice(0, spoken.start)}
      <mark class="spoken">{text.slice(spoken.start, spoken.end)}</mark>
      {text.slice(spoken.end)}
    </>
  );
}

function Caption({
  block,
  shown,
  children,
}: {
  block: Block;
  shown: Shown;
  children: ComponentChildren;
}) {
  const source = shown.pictures ? safeUrl(block.image) : null;
  return (
    <figure>
      {source && (
        <img class="picture" src={source} alt="" loading="lazy" referrerPolicy="no-referrer" />
      )}
      <figcaption>{children}</figcaption>
    </figure>
  );
}

function Single({ block, index, shown }: { block: Block; index: number; shown: Shown }) {
  const tongue = { lang: block.lang, dir: block.dir };
  const text = <Words block={block} index={index} shown={shown} />;
  switch (block.type) {
    case 'heading': {
      // The article's headline is an h2 here, so its headings begin at h3.
      const Heading = HEADINGS[Math.min(3, Math.max(0, (block.level ?? 2) - 2))] ?? 'h3';
      return <Heading {...tongue}>{text}</Heading>;
    }
    case 'quote':
      return (
        <blockquote {...tongue}>
          <p>{text}</p>
        </blockquote>
      );
    case 'caption':
      return (
        <Caption block={block} shown={shown}>
          <span {...tongue}>{text}</span>
        </Caption>
      );
    case 'preformatted':
      return <pre {...tongue}>{text}</pre>;
    default:
      return <p {...tongue}>{text}</p>;
  }
}

function Table({ rows }: { rows: { block: Block; index: number }[] }) {
  return (
    // Wide tables scroll on their own, and the keyboard must reach them.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: scrollable region (WCAG 2.1.1)
    <div class="table" tabIndex={0}>
      <table>
        <tbody>
          {rows.map(({ block, index }) => (
            <tr key={index} lang={block.lang} dir={block.dir}>
              {rowCells(block).map((cell, column) =>
                block.header ? (
                  <th key={String(column)} scope="col">
                    {cell}
                  </th>
                ) : (
                  <td key={String(column)}>{cell}</td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Group({ group, shown }: { group: BlockGroup; shown: Shown }) {
  if (group.type === 'single') {
    return <Single block={group.item.block} index={group.item.index} shown={shown} />;
  }
  if (group.type === 'table') return <Table rows={group.rows} />;
  const List = group.ordered ? 'ol' : 'ul';
  return (
    <List>
      {group.items.map(({ block, index }) => (
        <li key={index} lang={block.lang} dir={block.dir}>
          <Words block={block} index={index} shown={shown} />
        </li>
      ))}
    </List>
  );
}

function covers(group: BlockGroup, index: number): boolean {
  if (group.type === 'single') return group.item.index === index;
  const items = group.type === 'list' ? group.items : group.rows;
  return items.some((item) => item.index === index);
}

const StillGroup = memo(Group);
const NOTHING_SPOKEN = { printed: silent(true), mended: silent(false) };
function silent(asPrinted: boolean): { plain: Shown; pictures: Shown } {
  return {
    plain: { asPrinted, pictures: false, spoken: null },
    pictures: { asPrinted, pictures: true, spoken: null },
  };
}

/** The blocks of the article. Only the group being read aloud is drawn anew per sentence. */
export function ArticleBlocks(props: Shown & { blocks: readonly Block[] }) {
  const { blocks, asPrinted, pictures, spoken } = props;
  const still = NOTHING_SPOKEN[asPrinted ? 'printed' : 'mended'][pictures ? 'pictures' : 'plain'];
  return (
    <div class="blocks">
      {groupBlocks(blocks).map((group, place) => {
        const live = spoken !== null && covers(group, spoken.block);
        return (
          <StillGroup
            key={String(place)}
            group={group}
            shown={live ? { asPrinted, pictures, spoken } : still}
          />
        );
      })}
    </div>
  );
}
