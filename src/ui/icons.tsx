/** Line icons drawn for this project on a 20-unit grid; decorative, so hidden from readers aloud. */
const PATHS = {
  archive: 'M3 4h14v4H3zM4.5 8v8.5h11V8M8 11.5h4',
  book: 'M10 5.2C8.4 4.2 6 3.8 3 4v11.6c3-.2 5.4.2 7 1.2 1.6-1 4-1.4 7-1.2V4c-3-.2-5.4.2-7 1.2zm0 0v11.6',
  check: 'M4 10.5l4 4 8-9',
  chevron: 'M5.5 8l4.5 4.5L14.5 8',
  close: 'M5 5l10 10M15 5L5 15',
  copy: 'M7 7h9.5v9.5H7zM13 7V3.5H3.5V13H7',
  down: 'M10 3v10m-4-4l4 4 4-4M4 16.5h12',
  flag: 'M5 17.5v-14M5 4h9.5l-2 3.2 2 3.3H5',
  gear: 'M10 7.2a2.8 2.8 0 100 5.6 2.8 2.8 0 000-5.6zM10 2.5v2M10 15.5v2M2.5 10h2M15.5 10h2M4.7 4.7l1.4 1.4M13.9 13.9l1.4 1.4M15.3 4.7l-1.4 1.4M6.1 13.9l-1.4 1.4',
  image: 'M3 4.5h14v11H3zM3 13l4-4 3.5 3.5L13 10l4 4M12.5 7.6h.01',
  info: 'M10 2.8a7.2 7.2 0 100 14.4 7.2 7.2 0 000-14.4zM10 9v4.5M10 6.4v.2',
  link: 'M8.5 11.5l3-3M9 6.5l1.8-1.8a3.2 3.2 0 014.5 4.5L13.5 11M11 13.5l-1.8 1.8a3.2 3.2 0 01-4.5-4.5L6.5 9',
  open: 'M11 3.5h5.5V9M16.2 3.8L9 11M13.5 11.5v5h-10v-10h5',
  pause: 'M7 4.5v11M13 4.5v11',
  play: 'M6 4l10 6-10 6z',
  print: 'M6 7V3h8v4M6 14H3V7.5h14V14h-3M6 11.5h8V17H6z',
  search: 'M8.8 3.3a5.5 5.5 0 100 11 5.5 5.5 0 000-11zM13 13l4 4',
  share: 'M10 12V3M6.8 6L10 2.8 13.2 6M6 9H4v8h12V9h-2',
  speaker: 'M3 7.8v4.4h3l4 3.3v-11l-4 3.3zM13 7.2a4 4 0 010 5.6M15.2 5a7 7 0 010 10',
  stop: 'M5 5h10v10H5z',
  target: 'M10 5.5a4.5 4.5 0 100 9 4.5 4.5 0 000-9zM10 2v3.5M10 14.5V18M2 10h3.5M14.5 10H18',
  type: 'M2.5 15.5L7 4.5l4.5 11M4.2 11.8h5.6M12.8 15.5l2.4-6 2.4 6M13.6 13.6h3.2',
  undo: 'M7 4L3.5 7.5 7 11M4 7.5h7.5a4.5 4.5 0 010 9H8',
} as const;

export type IconName = keyof typeof PATHS;

export function Icon({ name, size = 18 }: { name: IconName; size?: number }) {
  return (
    <svg class="icon" viewBox="0 0 20 20" width={size} height={size} aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  );
}

/** The mark of the product: a page and its reflection. Two full sheets say "copy". */
export function Mark({ size = 20 }: { size?: number }) {
  return (
    <svg class="mark" viewBox="0 0 128 128" width={size} height={size} aria-hidden="true">
      <path
        class="mark-sheet"
        fill-rule="evenodd"
        d="M59 10v108H24a14 14 0 0 1-14-14V30l20-20zM26 46h33v10H26zM26 68h33v10H26zM26 90h33v10H26z"
      />
      <path class="mark-ghost" d="M74 15h21.900L113 32.100V104a9 9 0 0 1-9 9H74z" />
    </svg>
  );
}
