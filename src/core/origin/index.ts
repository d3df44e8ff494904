import type { Knowledge } from '../knowledge/index.ts';
import type { AnalysisPreferences, Article, Evidence, Origin, Reading } from '../types.ts';

/** Evidence -> which newsroom wrote it, the original's address, and where to look for it. */
export function findOrigin(
  _reading: Reading,
  _article: Article,
  evidence: Evidence[],
  knowledge: Knowledge,
  _preferences: AnalysisPreferences,
): Origin {
  const named = evidence.find((piece) => piece.outlet);
  const outlet = named?.outlet ? knowledge.outlets.byId(named.outlet) : null;
  return {
    outlet: outlet && {
      id: outlet.id,
      name: outlet.name,
      country: outlet.country,
      kind: outlet.kind,
      stateControlled: outlet.state,
    },
    newsroom: null,
    agencies: [],
    url: null,
    urlConfidence: 0,
    confidence: outlet ? 0.8 : 0,
    published: null,
    archived: null,
    find: [],
    reasons: [],
  };
}
