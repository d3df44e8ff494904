/** Style sheets are bundled beside the script of their page; importing one gives nothing. */
declare module '*.css';
