import type { Article } from "../../schema/article.ts";
import type { Source } from "../../schema/collection.ts";
import type { Place } from "../../schema/place.ts";
import { licenseUrl } from "../export/license-url.ts";
import type { Correction } from "../select/corrections.ts";
import { namesOf } from "../select/place-names.ts";
import {
  absolute,
  filePath,
  folderBeside,
  hasPage,
  local,
  type PageContext,
  pictureOf,
  placeName,
} from "./context.ts";
import { isoOf } from "./page-text.ts";

type Data = Record<string, unknown>;
const CONTEXT = "https://schema.org";

/** The collection as schema.org/Dataset. Undefined members are left out of JSON; nothing is said that the data does not. */
export function collectionData(context: PageContext): Data {
  const { collection } = context;
  const { id, version, license, range, credits, corrections } = collection;
  const files = [
    { path: "places.geojson", encodingFormat: "application/geo+json" },
    { path: "collection.json", encodingFormat: "application/json" },
  ];
  return {
    "@context": CONTEXT,
    "@type": "Dataset",
    ...ownPage(context),
    identifier: id,
    name: local(context, collection.title),
    description: local(context, collection.summary) || undefined,
    version,
    license: licenseUrl(license) ?? license,
    temporalCoverage: range !== undefined && /^[\dT:/Z-]+$/.test(range) ? range : undefined,
    creditText: credits.length > 0 ? credits.join("; ") : undefined,
    distribution: files.map(({ path, encodingFormat }) => ({
      "@type": "DataDownload",
      encodingFormat,
      contentUrl: absolute(context, filePath(context, path)) ?? undefined,
    })),
    hasPart: collection.articles.map((article) => ({
      "@type": "NewsArticle",
      headline: article.title,
      inLanguage: article.language,
      datePublished: isoOf(article.published) ?? undefined,
      publisher: organization(article.publisher),
      url: addressOf(context, { kind: "article", id: article.id }),
    })),
    correction: corrections.length > 0 ? corrections.map(correctionOf(context)) : undefined,
  };
}

/** A place as schema.org/Place, with the articles that say something of it. */
export function placeData(context: PageContext, place: Place): Data {
  const { dataset } = context;
  const { governorate, country, alternateNames, identifiers } = place.properties;
  const [name, ...others] = namesOf(place, context.language);
  const mentions = dataset.mentionsByPlace.get(place.id) ?? [];
  const articles = new Set(mentions.map(({ mention }) => mention.article));
  return {
    "@context": CONTEXT,
    ...placeOf(context, place),
    name: name.text,
    alternateName: [...others.map(({ text }) => text), ...alternateNames],
    identifier: Object.entries(identifiers).map(([propertyID, value]) => ({
      "@type": "PropertyValue",
      propertyID,
      value,
    })),
    address:
      country === undefined ? undefined : { "@type": "PostalAddress", addressCountry: country },
    containedInPlace:
      governorate === undefined ? undefined : { "@type": "AdministrativeArea", name: governorate },
    subjectOf: [...articles].flatMap((id) => {
      const article = dataset.articles.get(id);
      if (!article) return [];
      const { title, publisher, published, language } = article;
      return {
        "@type": "NewsArticle",
        headline: title,
        inLanguage: language,
        datePublished: isoOf(published) ?? undefined,
        publisher: organization(publisher),
        url: addressOf(context, { kind: "article", id }),
      };
    }),
    ...image(context),
  };
}

/** An article as schema.org/NewsArticle: what it is a copy of, what it cites, and which places it names. */
export function articleData(
  context: PageContext,
  article: Article,
  corrections: readonly Correction[],
): Data {
  const { dataset, collection } = context;
  const { title, publisher, author, published, language, summary, url, license, sources } = article;
  const places = [...new Set(article.mentions.map(({ place }) => place))];
  return {
    "@context": CONTEXT,
    "@type": "NewsArticle",
    ...ownPage(context),
    headline: title,
    description: summary,
    inLanguage: language,
    datePublished: isoOf(published) ?? undefined,
    author,
    publisher: organization(publisher),
    license: licenseUrl(license) ?? license,
    isBasedOn: url,
    archivedAt: article.archive,
    citation: sources.flatMap((id) => {
      const source = dataset.sources.get(id);
      return source ? citationOf(source) : [];
    }),
    mentions: places.flatMap((id) => {
      const place = dataset.places.get(id);
      return place ? placeOf(context, place) : [];
    }),
    isPartOf: {
      "@type": "Dataset",
      name: local(context, collection.title),
      url: addressOf(context, { kind: "collection" }),
    },
    correction: corrections.length > 0 ? corrections.map(correctionOf(context)) : undefined,
  };
}

/** Where a place is: a circle where its position is only known so far. */
function placeOf(context: PageContext, { id, geometry, properties }: Place): Data {
  const { radiusM } = properties;
  const point = geometry && {
    "@type": "GeoCoordinates",
    latitude: geometry.coordinates[1],
    longitude: geometry.coordinates[0],
  };
  return {
    "@type": "Place",
    name: placeName(context, id).text,
    url: hasPage(context, id) ? addressOf(context, { kind: "place", id }) : undefined,
    geo:
      point && radiusM
        ? { "@type": "GeoCircle", geoMidpoint: point, geoRadius: radiusM }
        : (point ?? undefined),
  };
}

function citationOf({ title, publisher, date, url, archive, language }: Source): Data {
  return {
    "@type": "CreativeWork",
    name: title,
    publisher: organization(publisher),
    datePublished: isoOf(date) ?? undefined,
    inLanguage: language,
    url,
    archivedAt: archive,
  };
}

const organization = (name: string): Data => ({ "@type": "Organization", name });

const correctionOf =
  (context: PageContext) =>
  ({ date, text }: Correction): Data => ({
    "@type": "CorrectionComment",
    datePublished: isoOf(date) ?? undefined,
    text: local(context, text),
  });

function ownPage(context: PageContext): Data {
  return { url: absolute(context, context.folder) ?? undefined, ...image(context) };
}

function image(context: PageContext): Data {
  const picture = pictureOf(context);
  return { image: (picture !== null && absolute(context, picture)) || undefined };
}

const addressOf = (context: PageContext, page: PageContext["page"]): string | undefined =>
  absolute(context, folderBeside(context, page)) ?? undefined;
