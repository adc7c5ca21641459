/** Addresses of single records on a page (its address without `#`), as the app's own address writes them. */
export const placeAddress = (page: string, id: string) => `${page}#place=${readable(id)}`;
/** Address of an article on a page. */
export const articleAddress = (page: string, id: string) => `${page}#article=${readable(id)}`;
/** Address of a mention on a page; it opens its article at the sentence. */
export const mentionAddress = (page: string, id: string) => `${page}#mention=${readable(id)}`;

const readable = (text: string) => encodeURIComponent(text).replaceAll("%2F", "/");
