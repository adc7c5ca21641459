import type { Mention } from "../../schema/mention.ts";
import { parseEdtf } from "../time/edtf.ts";
import { articleAddress, mentionAddress, placeAddress } from "./addresses.ts";
import { licenseUrl } from "./license-url.ts";
import type { ExportState } from "./state.ts";

/**
 * The shown mentions as W3C Web Annotations (w3.org/TR/annotation-model): one collection with one page. A target is
 * the article's address with the words and their place in its text (Unicode code points); the bodies say which
 * place they name and what they report. JSON-LD programs pass over the member `dateline`.
 */
export function writeAnnotations(state: ExportState): string {
  const { note, page } = state;
  const items = state.places.flatMap(({ place, state: { mentions } }) =>
    mentions.map(({ mention }) => annotationOf(state, mention, place.id)),
  );
  const rights = licenseUrl(note.license);
  const file = {
    "@context": "http://www.w3.org/ns/anno.jsonld",
    id: note.address,
    type: "AnnotationCollection",
    label: note.collection.title.en ?? note.collection.id,
    creator: creatorOf(state),
    generator: GENERATOR,
    generated: note.generated,
    ...(rights ? { rights } : {}),
    total: items.length,
    dateline: note,
    first: {
      id: `${page}#annotations`,
      type: "AnnotationPage",
      partOf: note.address,
      startIndex: 0,
      items,
    },
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

const GENERATOR = { type: "Software", name: "Dateline" };

/**
 * Nobody noted when a mention was marked, so an annotation has no `created`; `generated` is when this file was
 * written, and the article's own date stands with the target.
 */
function annotationOf(state: ExportState, mention: Mention, placeId: string) {
  const { page, note } = state;
  return {
    id: mentionAddress(page, mention.id),
    type: "Annotation",
    motivation: "classifying",
    creator: creatorOf(state),
    generator: GENERATOR,
    generated: note.generated,
    body: [
      { type: "SpecificResource", source: placeAddress(page, placeId), purpose: "identifying" },
      textBody("classifying", mention.type),
      textBody("tagging", `status: ${mention.status}`),
      ...(mention.side ? [textBody("tagging", `side: ${mention.side}`)] : []),
      ...(mention.occurred ? [textBody("tagging", `occurred: ${mention.occurred}`)] : []),
    ],
    target: {
      source: sourceOf(state, mention),
      selector: [
        {
          type: "TextQuoteSelector",
          exact: mention.selector.exact,
          prefix: mention.selector.prefix,
          suffix: mention.selector.suffix,
        },
        {
          type: "TextPositionSelector",
          start: mention.selector.start,
          end: mention.selector.end,
        },
      ],
    },
  };
}

const textBody = (purpose: string, value: string) => ({
  type: "TextualBody",
  purpose,
  value,
  format: "text/plain",
  language: "en",
});

const creatorOf = ({ note, page }: ExportState) => ({
  id: page,
  name: note.collection.title.en ?? note.collection.id,
});

/** The article at its own address, else at ours. `created` wants an instant: a day alone stays a day. */
function sourceOf({ dataset, page }: ExportState, mention: Mention) {
  const article = dataset.articles.get(mention.article);
  const parsed = parseEdtf(mention.published, dataset.collection.timeZone);
  const exact = parsed.ok && ["minute", "second"].includes(parsed.value.precision);
  const rights = licenseUrl(article?.license);
  return {
    id: mention.url ?? articleAddress(page, mention.article),
    type: "Text",
    ...(article ? { language: article.language } : {}),
    creator: { type: "Organization", name: mention.publisher },
    ...(exact ? { created: new Date(parsed.value.interval.start).toISOString() } : {}),
    "dcterms:title": mention.title,
    "dcterms:issued": mention.published,
    ...(rights ? { rights } : {}),
  };
}
