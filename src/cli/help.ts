/** What `--help` prints. */
export const HELP = `unmirror: is this news page a copy, and whose?

  unmirror analyse FILE... [--url URL] [--json] [--corpus FILE] [--lang en,de] [--explain]
      Reads saved pages (- is standard input). --url is the address the page was saved from; give it
      once for all files or once for each. Without it the page's own canonical address serves.
      --json prints one JSON object; with several files one object per line. --corpus adds originals
      (JSONL) to the bundled ones. --explain shows what was dropped from the article and why.

  unmirror analyse --jsonl [FILE]
      Reads one {"url","html"} per line from FILE or standard input and writes one result per line,
      in order. A bad line gives {"url":null,"line":N,"error":"..."}; progress goes to stderr.
      Without a usable "url" the address that the page gives for itself serves.

  unmirror search [--corpus FILE] [--json] [--lang en,de] "words"
      Searches the bundled corpus, or the one in FILE.

  unmirror corpus check FILE     tells bad and double lines; exit code 1 when a line is bad
  unmirror corpus build FILE     writes the search index as JSON lines

  unmirror --help | --version

Exit codes: 0 done, 1 a corpus with bad lines or a fault of ours, 2 unusable input or call.
`;
