import type { Knowledge } from '../knowledge/index.ts';
import { newsroomLanguage } from '../knowledge/newsroom-language.ts';
import { isNeutralHost, isOwnHost, isOwnOutlet, outletOfHost, siteOf } from '../knowledge/site.ts';
import { registrableDomain } from '../text/address.ts';
import { quote } from '../text/quote.ts';
import type { Evidence, OutletRecord, PageImage, Reading } from '../types.ts';
import type { Signal } from './signal.ts';

interface Foreign {
  outlet: OutletRecord;
  image: PageImage;
  index: number;
}

function storyImages(reading: Reading): { image: PageImage; index: number }[] {
  const first = reading.body[0] ?? 0;
  const last = reading.body[reading.body.length - 1] ?? -1;
  return reading.snapshot.images
    .map((image, index) => ({ image, index }))
    .filter(({ image }) => image.block >= first - 3 && image.block <= last);
}

function foreignOf(
  image: PageImage,
  index: number,
  reading: Reading,
  knowledge: Knowledge,
): Foreign | null {
  const site = siteOf(reading.snapshot, knowledge);
  if (isOwnHost(site, image.host)) return null;
  const outlet = outletOfHost(knowledge, image.host);
  if (!outlet || isOwnOutlet(site, outlet)) return null;
  if (isNeutralHost(knowledge, image.host) && !outlet.imageHosts.includes(image.host)) return null;
  return { outlet, image, index };
}

/** Hosts under the outlet's own domain are surely its own; group picture servers serve sisters too. */
function hostStrength({ outlet, image }: Foreign): number {
  return outlet.domains.includes(registrableDomain(image.host)) ? 0.9 : 0.45;
}

/** Pictures of the story that are loaded from another outlet's own servers. */
export const foreignImages: Signal = {
  id: 'foreign-images',
  summary: "Pictures of the story are loaded from another outlet's servers.",
  run(reading, knowledge): Evidence[] {
    const images = storyImages(reading);
    const foreign = images.flatMap(
      ({ image, index }) => foreignOf(image, index, reading, knowledge) ?? [],
    );
    const first = foreign[0];
    if (!first || new Set(foreign.map(({ outlet }) => outlet.id)).size > 2) return [];
    const share = foreign.length / images.length;
    return [
      {
        signal: 'foreign-images',
        family: 'assets',
        code: 'foreign_images',
        quote: quote(first.image.host),
        where: { part: 'image', index: first.index },
        strength: hostStrength(first) * (share >= 0.5 ? 1 : 0.5),
        outlet: first.outlet.id,
        ...newsroomLanguage(first.outlet, reading),
        detail: { host: first.image.host, outlet: first.outlet.name },
      },
    ];
  },
};
