import { useState } from 'preact/hooks';
import type { Analysis } from '../../core/types.ts';
import { citationOf } from '../../ui/citation-data.ts';
import { CITATION_FORMATS, type CitationFormat } from '../../ui/citation-names.ts';
import { fileName } from '../../ui/file-name.ts';
import { Icon } from '../../ui/icons.tsx';
import { toMarkdown } from '../../ui/markdown.ts';
import { toPlainText } from '../../ui/plain-text.ts';
import { textHead } from '../../ui/text-head.ts';
import { useWords } from '../../ui/use-words.ts';
import { sourceName } from '../../ui/verdict-words.ts';
import type { Words } from '../../ui/words.ts';
import type { ToolsProps } from './reader-tools.tsx';

/** What a citation of a copy must say of itself. */
function copyNote(analysis: Analysis, words: Words): string {
  const name = sourceName(analysis.origin, words);
  return name ? words.say('cite_copy_of', { outlet: name }) : words.say('cite_copy');
}

function Cite({ analysis, host, actions, today }: ToolsProps) {
  const words = useWords();
  const [format, setFormat] = useState<CitationFormat>('apa');
  const [text, setText] = useState('');
  const citation = citationOf(analysis, host, today);
  const note = citation.of === 'copy' ? copyNote(analysis, words) : null;
  const cite = async () => {
    // The citation library is large and rarely wanted: it is loaded on the first click.
    const { formatCitation } = await import('../../ui/citation-formats.ts');
    const cited = formatCitation(citation.item, format, words.lang, note);
    setText(cited);
    await actions.copy(cited);
  };
  return (
    <div class="cite">
      <label class="measure">
        <span>{words.say('cite_style')}</span>
        <select
          value={format}
          onChange={(event) => {
            const found = CITATION_FORMATS.find(({ id }) => id === event.currentTarget.value);
            if (found) setFormat(found.id);
            setText('');
          }}
        >
          {CITATION_FORMATS.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
        <button type="button" data-action="cite" onClick={cite}>
          {words.say('copy_citation')}
        </button>
      </label>
      <p class="hint">{words.say(`cite_of_${citation.of}`)}</p>
      {text && (
        <output class="cited" data-part="citation" tabIndex={-1}>
          {text}
        </output>
      )}
    </div>
  );
}

/** Markdown, plain text and citation. */
export function SaveMenu(props: ToolsProps) {
  const { analysis, asPrinted, actions } = props;
  const words = useWords();
  const [copied, setCopied] = useState(false);
  const { article } = analysis;
  const head = textHead(analysis, words);
  const save = () => {
    const text = toMarkdown(head, article.blocks, asPrinted);
    actions.save(fileName(article.title, 'md'), text, 'text/markdown');
  };
  const copy = async () => {
    setCopied(await actions.copy(toPlainText(head, article.blocks, asPrinted)));
  };
  return (
    <div class="save">
      <p class="row">
        <button type="button" data-action="save-markdown" onClick={save}>
          <Icon name="down" size={16} /> {words.say('save_markdown')}
        </button>
        <button type="button" data-action="copy-text" onClick={copy}>
          <Icon name={copied ? 'check' : 'copy'} size={16} />{' '}
          {words.say(copied ? 'copied' : 'copy_plain')}
        </button>
      </p>
      <Cite {...props} />
    </div>
  );
}
