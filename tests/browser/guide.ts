/** The guide of Neo4j Browser as the tests read it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from '../../src/config.js';

/** Text of the guide before the service puts its address into it. */
export const guide = readFileSync(join(projectFolder, 'cypher', 'browser', 'guide.html'), 'utf8');

/** What a click runs. */
const runnable = [...guide.matchAll(/<pre class="runnable">([\s\S]*?)<\/pre\s*>/g)].map(([, text]) =>
  text!.trim(),
);

/** The statements of the guide; commands of Browser itself begin with a colon. */
export const guideStatements = runnable.filter((text) => !text.startsWith(':'));
