import { drop, kept, type Step } from './draft.ts';

const CODE =
  /function\s*\w*\s*\([^)]{0,80}\)\s*\{|document\.(?:addEventListener|getElementById|createElement|write)|window\.\w+\s*=|getElementsByTagName|\.push\(|var \w+\s*=|=>\s*\{|\}\s*\)\s*;|fbq\(|gtag\(|<\/?(?:script|iframe|div|style)\b|\(function|@media\s|\{\s*(?:display|margin|padding|color|font-size)\s*:/;

/** Scripts and style rules that a copier printed as text. */
export const dropScript: Step = {
  id: 'drop-script',
  run(draft) {
    for (const at of kept(draft)) {
      const line = draft.lines[at];
      if (!line || line.block.tag === 'pre' || /code|pre\b/.test(line.block.path.slice(-40)))
        continue;
      const text = line.text.slice(0, 2000);
      const signs = text.match(/[{}();=<>]/g)?.length ?? 0;
      const dense = signs > 4 && signs > text.length * 0.02;
      const semicolon = /^[\w.\s]{1,60}=[^.]{0,80};$|^\w[\w.]*\([^)]{0,120}\);$/.test(
        text.slice(0, 250),
      );
      if ((dense && CODE.test(text)) || (text.length < 200 && semicolon)) {
        drop(draft, at, this.id, 'printed script or style');
      }
    }
  },
};
