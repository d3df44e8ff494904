/**
 * The registration line of a wire whose link, the wire's name, fell out at the end: "Register now for
 * FREE unlimited access to". Through a translator and back it also reads "for FREE and unlimited".
 */
const ENGLISH =
  /^(?:register|join|sign up|sign in|subscribe|enroll|log in)(?: now| here| today| immediately)?,? (?:for|to get|to have|to receive|to obtain|and get) (?:a )?(?:free|unlimited|limitless)(?:,| and|, and)?(?: free| unlimited| limitless)? access to(?: the)?$/;

/** The same line in other languages, folded; what stands before "unlimited access to" varies. */
const ELSEWHERE: readonly RegExp[] = [
  /^(?:jetzt|registrieren|melden) .{0,50}(?:unbegrenzten|uneingeschrankten) (?:zugriff|zugang)(?: auf| zu| zur)$/,
  /^(?:inscrivez|enregistrez)-vous .{0,40}acces .{0,20}illimite.{0,12} a$/,
  /^registrati .{0,40}accesso .{0,20}illimitato.{0,12} a$/,
  /^registrese .{0,40}acceso .{0,20}ilimitado.{0,12} a$/,
  /^(?:registe-se|cadastre-se|registre-se|inscreva-se) .{0,40}acesso .{0,20}ilimitado.{0,12} a$/,
  /^(?:registreer|meld) .{0,40}onbeperkte toegang tot$/,
  /^registrera dig .{0,40}obegransad .{0,10}tillgang till$/,
  /^(?:registrer|tilmeld|meld) dig .{0,40}ubegr(?:ae|e)nset adgang til$/,
  /^zarejestruj sie .{0,50}nieograniczony dostep do$/,
  /^zaregistrujte se .{0,50}neomezeny pristup k$/,
  /^зарегистрируитесь .{0,50}неограниченныи доступ к$/,
  /^зареєструитеся .{0,50}необмежении доступ до$/,
];

const MOST_CHARS = 110;

/** True for such a line; `folded` is the line as `fold` leaves it, of any length. */
export function isOrphanedPrompt(folded: string): boolean {
  const line = folded.trim();
  if (line.length > MOST_CHARS) return false;
  return ENGLISH.test(line) || ELSEWHERE.some((pattern) => pattern.test(line));
}
