declare module '@citation-js/core' {
  export class Cite {
    constructor(data: unknown);
    format(format: string, options?: Record<string, unknown>): string;
  }
  interface CslConfig {
    templates: { add(name: string, xml: string): void; has(name: string): boolean };
  }
  export const plugins: { config: { get(name: '@csl'): CslConfig } };
}
declare module '@citation-js/plugin-csl';
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-ris';
