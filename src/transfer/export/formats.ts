/** The files that the whole graph can be written as. */
import { geoJson } from './geojson.js';
import { gexf } from './gexf.js';
import type { GraphReader } from './graph-reader.js';
import { graphMl } from './graphml.js';
import { nodeTable, relationshipTable } from './tables.js';

/** One of the files. */
export interface ExportFormat {
  /** Last part of its address. */
  readonly path: string;
  /** Name under which it is kept: of letters that every system and every old header can hold. */
  readonly fileName: string;
  readonly mediaType: string;
  /** The file in parts; each begins after the graph was asked for it. */
  readonly write: (reader: GraphReader) => AsyncGenerator<string>;
}

/** Media type of CSV with a header row, RFC 4180 section 3. */
export const CSV_MEDIA_TYPE = 'text/csv; charset=utf-8; header=present';

/** The formats by the name that the command `export` knows them by. */
export const exportFormats = {
  graphml: {
    path: 'graph.graphml',
    fileName: 'sister-cities.graphml',
    mediaType: 'application/graphml+xml; charset=utf-8',
    write: graphMl,
  },
  gexf: {
    path: 'graph.gexf',
    fileName: 'sister-cities.gexf',
    mediaType: 'application/gexf+xml; charset=utf-8',
    write: gexf,
  },
  geojson: {
    path: 'graph.geojson',
    fileName: 'sister-cities.geojson',
    mediaType: 'application/geo+json; charset=utf-8',
    write: geoJson,
  },
  nodes: {
    path: 'nodes.csv',
    fileName: 'sister-cities-nodes.csv',
    mediaType: CSV_MEDIA_TYPE,
    write: nodeTable,
  },
  relationships: {
    path: 'relationships.csv',
    fileName: 'sister-cities-relationships.csv',
    mediaType: CSV_MEDIA_TYPE,
    write: relationshipTable,
  },
} as const satisfies Record<string, ExportFormat>;

/** Name of one of the formats. */
export type ExportName = keyof typeof exportFormats;

/** Whether there is a format of this name. */
export const isExportName = (name: string): name is ExportName => Object.hasOwn(exportFormats, name);
