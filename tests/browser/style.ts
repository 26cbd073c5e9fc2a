/** The style of Neo4j Browser as the tests read it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from '../../src/config.js';

/** The properties of each rule by its selector, such as `node.City`; captions without their quotes. */
export const style: Readonly<Record<string, Readonly<Record<string, string>>>> = Object.fromEntries(
  [
    ...readFileSync(join(projectFolder, 'cypher', 'browser', 'style.grass'), 'utf8').matchAll(
      /^(\S+) \{\n([\s\S]*?)^\}/gm,
    ),
  ].map(([, selector, body]) => [
    selector!,
    Object.fromEntries(
      [...body!.matchAll(/^ {2}([\w-]+): '?(.*?)'?;$/gm)].map(([, property, value]) => [property!, value!]),
    ),
  ]),
);
