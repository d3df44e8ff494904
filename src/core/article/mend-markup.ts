const SHORTCODE =
  /\[\/?(?:ad(?:_\d+|rotate|inserter)?|caption|embed|gallery|youtube|video|audio|playlist|vc_\w{1,30}|et_pb_\w{1,30}|wp\w{0,30}|contact-form\w{0,10}|embedyt|table|su_\w{1,30}|fusion_\w{1,30}|siteorigin_widget|newsletter_\w{1,20}|smartslider\d?|rev_slider|elementor-template|toc|adsense|quads|the_ad\w{0,10})(?:[\s=_:|][^[\]]{0,300})?\]/gi;

/** Shortcodes that were printed as text ("[ad_1]", "[caption id=…]"). */
export function mendShortcodes(text: string): string {
  return text.includes('[') ? text.replace(SHORTCODE, ' ').replace(/ {2,}/g, ' ').trim() : text;
}

/** A spinning tool's braces: one choice is shown bare ("{hardware}"), of several the first. */
export function mendBraces(text: string): string {
  if (!text.includes('{')) return text;
  return text.replace(/\{([\p{L}\p{N}][\p{L}\p{N} '’|-]{0,120})\}/gu, (_, inner: string) =>
    (inner.split('|')[0] ?? inner).trim(),
  );
}
